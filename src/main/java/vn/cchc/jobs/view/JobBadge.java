package vn.cchc.jobs.view;

import com.vaadin.flow.component.html.Span;
import vn.cchc.jobs.JobState;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** The state of a job as a word, a sign and a tone. */
public class JobBadge extends Span {

    public JobBadge(Texts texts, JobState state) {
        super(new Icon(icon(state)), new Span(texts.get("jobs.state." + state.name())));
        Parts.classed(this, "badge " + tone(state));
    }

    private static String icon(JobState state) {
        return switch (state) {
            case QUEUED -> "hourglass";
            case RUNNING -> "loader-circle";
            case PAUSED -> "pause";
            case CANCELLING, UNDOING -> "undo-2";
            case CANCELLED -> "circle-x";
            case DONE -> "circle-check";
            case FAILED -> "circle-alert";
        };
    }

    private static String tone(JobState state) {
        return switch (state) {
            case QUEUED, RUNNING -> "info";
            case PAUSED, CANCELLING, UNDOING -> "warn";
            case CANCELLED -> "none";
            case DONE -> "ok";
            case FAILED -> "bad";
        };
    }
}
