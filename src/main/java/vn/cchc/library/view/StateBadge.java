package vn.cchc.library.view;

import com.vaadin.flow.component.html.Span;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Texts;

/** Where a document stands, in a word with an icon. */
final class StateBadge {

    private StateBadge() {}

    static Span of(PublicationState state, Texts texts) {
        var badge = new Span(new Icon(icon(state)), new Span(texts.get("desk.state." + state.name())));
        badge.addClassNames("badge", tint(state));
        return badge;
    }

    private static String icon(PublicationState state) {
        return switch (state) {
            case DRAFT -> "pencil";
            case PUBLISHED -> "eye";
            case WITHDRAWN -> "eye-off";
        };
    }

    private static String tint(PublicationState state) {
        return switch (state) {
            case DRAFT -> "info";
            case PUBLISHED -> "ok";
            case WITHDRAWN -> "none";
        };
    }
}
