package vn.cchc.organization.view;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.RegisterReader;
import vn.cchc.ui.PortalLayout;

/** The editor of one agency. */
@Route(value = "quan-tri/don-vi/:id([0-9]{1,18})", layout = PortalLayout.class)
@RouteAlias(value = "quan-tri/don-vi/moi", layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class OrganizationEditorView extends UnitEditor {

    OrganizationEditorView(
            Organizations organizations, RegisterReader reader, RegisterDesk desk, Pickers pickers, UnitWords words) {
        super(Realm.ORGANIZATION, organizations, reader, desk, pickers, words);
    }
}
