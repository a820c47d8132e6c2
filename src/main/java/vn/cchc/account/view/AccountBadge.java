package vn.cchc.account.view;

import com.vaadin.flow.component.html.Span;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Whether an account is open. */
final class AccountBadge {

    private AccountBadge() {}

    static Span of(Texts texts, boolean enabled) {
        return Parts.classed(
                new Span(new Icon(enabled ? "circle-check" : "circle-x"), new Span(texts.get(key(enabled)))),
                enabled ? "badge ok" : "badge none");
    }

    static String key(boolean enabled) {
        return enabled ? "people.state.open" : "people.state.closed";
    }
}
