package vn.cchc.intake.view;

import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import org.springframework.stereotype.Component;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobState;
import vn.cchc.jobs.view.JobBadge;
import vn.cchc.ui.Languages;
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
        return new JobBadge(texts, state);
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
            case QUEUED, RUNNING, PAUSED, CANCELLING, UNDOING -> "running";
            case CANCELLED -> "cancelled";
            case DONE -> "done";
            case FAILED -> "failed";
        };
    }
}
