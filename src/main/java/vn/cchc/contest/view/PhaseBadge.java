package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Span;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Round;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Where a contest or a round stands, as a word, a sign and a tone. */
class PhaseBadge extends Span {

    private PhaseBadge(String icon, String tone, String text) {
        super(new Icon(icon), new Span(text));
        Parts.classed(this, "badge " + tone);
    }

    static PhaseBadge of(Texts texts, Round.Phase phase) {
        var key = "organizing.phase." + phase;
        var text = texts.get(key);
        return switch (phase) {
            case PREPARING -> new PhaseBadge("pencil", "none", text);
            case UPCOMING -> new PhaseBadge("hourglass", "info", text);
            case OPEN -> new PhaseBadge("circle-dot-dashed", "ok", text);
            case CLOSED -> new PhaseBadge("clock-alert", "warn", text);
            case RESULTS -> new PhaseBadge("circle-check", "none", text);
        };
    }

    static PhaseBadge of(Texts texts, ContestState state) {
        var key = "organizing.state." + state;
        var text = texts.get(key);
        return switch (state) {
            case DRAFT -> new PhaseBadge("pencil", "none", text);
            case PUBLISHED -> new PhaseBadge("circle-check", "ok", text);
            case FINISHED -> new PhaseBadge("calendar-check-2", "none", text);
        };
    }
}
