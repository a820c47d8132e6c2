package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.registration.CodeWait;
import vn.cchc.account.registration.Contact;
import vn.cchc.account.registration.Proof;
import vn.cchc.account.registration.ProofExpired;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** A new password for whoever can read the messages of an account's address. */
@Route(value = ForgottenView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class ForgottenView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** Without a leading slash. */
    public static final String PATH = "quen-mat-khau";

    private final transient Texts texts;
    private final transient Registration registration;
    private final transient AuthenticationContext authentication;
    private final boolean demo;
    private final Notice notice = new Notice();
    private final Div step = new Div();

    public ForgottenView(
            Texts texts,
            Registration registration,
            AuthenticationContext authentication,
            ObjectProvider<DemoAccounts> demo) {
        this.texts = texts;
        this.registration = registration;
        this.authentication = authentication;
        this.demo = demo.getIfAvailable() != null;
        addClassName("signin");
        add(new H1(texts.get("people.forgotten")), notice, step);
        add(Parts.paragraph("small", RegisterView.plain(SignInView.PATH, texts.get("people.forgotten.back"))));
        begin();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.forgotten") + " · " + texts.get("ui.portal");
    }

    private void begin() {
        step.removeAll();
        var contact = new ContactStep[1];
        contact[0] = new ContactStep(
                texts, registration.reachesPhones(), texts.get("people.contact.send"), to -> send(to, contact[0]));
        step.add(Parts.paragraph("quiet", texts.get("people.forgotten.what")), contact[0]);
    }

    private void send(Contact contact, ContactStep asked) {
        notice.clear();
        try {
            registration.send(Purpose.RESET, contact, Client.address(), Texts.locale());
        } catch (CodeWait wait) {
            asked.reject(texts.get("people.code.wait", wait.seconds()));
            return;
        }
        step.removeAll();
        step.add(new CodeStep(texts, registration, Purpose.RESET, contact, demo, this::password, this::begin));
    }

    private void password(Proof proof) {
        step.removeAll();
        step.add(new EntryForm(
                texts, proof.contact().shown(), List.of(), texts.get("people.forgotten.send"), password -> {
                    try {
                        registration.resetPassword(proof, password);
                        return true;
                    } catch (ProofExpired expired) {
                        begin();
                        notice.insist(texts.get("people.register.expired"));
                        return false;
                    }
                }));
    }
}
