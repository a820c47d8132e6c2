package vn.cchc.library.view;

import com.vaadin.flow.component.html.Span;
import vn.cchc.library.Validity;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Whether a text is in force, in words first, with an icon and a tint. */
public class ValidityBadge extends Span {

    public ValidityBadge(Texts texts, Validity validity) {
        Parts.classed(this, "badge " + tone(validity));
        add(new Icon(icon(validity)), new Span(texts.get("page.validity." + validity)));
    }

    private static String tone(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> "ok";
            case PARTLY_EXPIRED, SUSPENDED -> "warn";
            case EXPIRED -> "bad";
            case NOT_YET_IN_FORCE -> "info";
            case PERIOD_ENDED, UNKNOWN -> "none";
        };
    }

    private static String icon(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> "circle-check";
            case PARTLY_EXPIRED -> "circle-dot-dashed";
            case EXPIRED -> "circle-x";
            case NOT_YET_IN_FORCE -> "hourglass";
            case SUSPENDED -> "circle-pause";
            case PERIOD_ENDED -> "calendar-check-2";
            case UNKNOWN -> "circle-question-mark";
        };
    }
}
