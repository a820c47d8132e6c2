package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.registration.Proof;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** A new password for whoever can read the messages of an account's address. */
@Route(value = ForgottenView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class ForgottenView extends CodePage {

    /** Without a leading slash. */
    public static final String PATH = "quen-mat-khau";

    public ForgottenView(
            Texts texts,
            Registration registration,
            AuthenticationContext authentication,
            ObjectProvider<DemoAccounts> demo) {
        super(texts, registration, authentication, demo, Purpose.RESET, "people.forgotten");
        add(Parts.paragraph("small", plain(SignInView.PATH, texts.get("people.forgotten.back"))));
    }

    @Override
    Component lastStep(Proof proof) {
        return new EntryForm(
                texts,
                proof.contact().shown(),
                List.of(),
                texts.get("people.forgotten.send"),
                password -> inTime(() -> registration.resetPassword(proof, password)));
    }
}
