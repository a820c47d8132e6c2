package vn.cchc.organization.view;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.organization.exchange.RegisterExchange;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Snapshots;
import vn.cchc.ui.PortalLayout;

/** The register of agencies. */
@Route(value = OrganizationsView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class OrganizationsView extends RegisterView {

    static final String ADDRESS = "quan-tri/don-vi";

    OrganizationsView(Snapshots snapshots, RegisterExchange exchange, UnitWords words) {
        super(Realm.ORGANIZATION, snapshots, exchange, words);
    }
}
