package vn.cchc.account.view;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import vn.cchc.account.Person;

/** Leads whoever must replace their password to that page, whichever they ask for. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final AuthenticationContext authentication;

    PasswordFirst(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
                    var target = entering.getNavigationTarget();
                    if (target != PasswordView.class
                            && target != SignOutView.class
                            && authentication
                                    .getAuthenticatedUser(Person.class)
                                    .filter(Person::mustChangePassword)
                                    .isPresent()) {
                        entering.forwardTo(PasswordView.class);
                    }
                }));
    }
}
