package vn.cchc.intake.view;

import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import org.springframework.stereotype.Component;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobState;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** How an import is said: its state, its figures, its reasons. */
@Component
class JobWords {

    private final Texts texts;

    JobWords(Texts texts) {
        this.texts = texts;
    }

    String of(Job.Reason reason) {
        return texts.get(reason.key(), reason.arguments().toArray());
    }

    Span badge(JobState state) {
        return Parts.classed(
                new Span(new Icon(icon(state)), new Span(texts.get("jobs.state." + state.name()))),
                "badge " + tone(state));
    }

    /** A count with the thousands apart. */
    String figure(long count) {
        return NumberFormat.getIntegerInstance(
                        Texts.locale().equals(Languages.ENGLISH) ? java.util.Locale.UK : Languages.VIETNAMESE)
                .format(count);
    }

    /** What the stylesheet calls the state. */
    static String style(JobState state) {
        return switch (state) {
            case QUEUED, RUNNING, CANCELLING, UNDOING -> "running";
            case CANCELLED -> "cancelled";
            case DONE -> "done";
            case FAILED -> "failed";
        };
    }

    private static String icon(JobState state) {
        return switch (state) {
            case QUEUED -> "hourglass";
            case RUNNING -> "loader-circle";
            case CANCELLING, UNDOING -> "undo-2";
            case CANCELLED -> "circle-x";
            case DONE -> "circle-check";
            case FAILED -> "circle-alert";
        };
    }

    private static String tone(JobState state) {
        return switch (state) {
            case QUEUED, RUNNING -> "info";
            case CANCELLING, UNDOING -> "warn";
            case CANCELLED -> "none";
            case DONE -> "ok";
            case FAILED -> "bad";
        };
    }
}
