package vn.cchc.organization.view;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.RegisterReader;
import vn.cchc.ui.PortalLayout;

/** The editor of one locality. */
@Route(value = "quan-tri/dia-ban/:id([0-9]{1,18})", layout = PortalLayout.class)
@RouteAlias(value = "quan-tri/dia-ban/moi", layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class LocalityEditorView extends UnitEditor {

    LocalityEditorView(
            Organizations organizations, RegisterReader reader, RegisterDesk desk, Pickers pickers, UnitWords words) {
        super(Realm.LOCALITY, organizations, reader, desk, pickers, words);
    }
}
