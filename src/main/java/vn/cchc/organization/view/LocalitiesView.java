package vn.cchc.organization.view;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.organization.exchange.RegisterExchange;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Snapshots;
import vn.cchc.ui.PortalLayout;

/** The register of localities. */
@Route(value = LocalitiesView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class LocalitiesView extends RegisterView {

    static final String ADDRESS = "quan-tri/dia-ban";

    LocalitiesView(Snapshots snapshots, RegisterExchange exchange, UnitWords words) {
        super(Realm.LOCALITY, snapshots, exchange, words);
    }
}
