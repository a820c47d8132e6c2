package vn.cchc.account.view;

import com.vaadin.flow.component.html.Nav;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** The administrator's pages about people. */
class PeopleTabs extends Nav {

    PeopleTabs(Texts texts, String current) {
        addClassName("tabs");
        setAriaLabel(texts.get("people.tabs"));
        tab(texts.get("people.accounts"), AccountsView.PATH, current);
        tab(texts.get("people.invite"), InviteView.PATH, current);
        tab(texts.get("people.links"), LinksView.PATH, current);
    }

    private void tab(String name, String path, String current) {
        add(Parts.tab(path, name, path.equals(current)));
    }
}
