package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import vn.cchc.account.Person;

/** Leads whoever must replace their password, or show a second factor, to that page, whichever they ask for. */
@org.springframework.stereotype.Component
class PasswordFirst implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
                    var target = entering.getNavigationTarget();
                    first().filter(page -> page != target && target != SignOutView.class)
                            .ifPresent(entering::forwardTo);
                }));
    }

    private static Optional<Class<? extends Component>> first() {
        return Person.signedIn().map(person -> {
            if (person.mustChangePassword()) {
                return PasswordView.class;
            }
            return person.awaitsSecondStep() ? CodeView.class : null;
        });
    }
}
