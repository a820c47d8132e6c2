package vn.cchc.account.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.Profile;
import vn.cchc.account.registration.CodeWait;
import vn.cchc.account.registration.Contact;
import vn.cchc.account.registration.Proof;
import vn.cchc.account.registration.ProofExpired;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Organizations;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** A resident's own account in three steps: where to send a code, the code, a name and a password. */
@Route(value = RegisterView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class RegisterView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** Without a leading slash. */
    public static final String PATH = "dang-ky";

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Registration registration;
    private final transient Organizations organizations;
    private final transient Localities localities;
    private final transient AuthenticationContext authentication;
    private final boolean demo;
    private final Notice notice = new Notice();
    private final Div step = new Div();

    public RegisterView(
            Texts texts,
            Dates dates,
            Registration registration,
            Organizations organizations,
            Localities localities,
            AuthenticationContext authentication,
            ObjectProvider<DemoAccounts> demo) {
        this.texts = texts;
        this.dates = dates;
        this.registration = registration;
        this.organizations = organizations;
        this.localities = localities;
        this.authentication = authentication;
        this.demo = demo.getIfAvailable() != null;
        addClassName("signin");
        add(new H1(texts.get("people.register")), notice, step);
        add(Parts.paragraph(
                "small",
                new Span(texts.get("people.register.have") + " "),
                plain(SignInView.PATH, texts.get("account.sign-in.title"))));
        begin();
    }

    /** The sign-in page looks at its request, so it is loaded whole. */
    static Anchor plain(String path, String text) {
        var link = new Anchor("/" + path, text);
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.register") + " · " + texts.get("ui.portal");
    }

    private void begin() {
        step.removeAll();
        var contact = new ContactStep[1];
        contact[0] = new ContactStep(
                texts, registration.reachesPhones(), texts.get("people.contact.send"), to -> send(to, contact[0]));
        step.add(Parts.paragraph("quiet", texts.get("people.register.what")), contact[0]);
    }

    private void send(Contact contact, ContactStep asked) {
        notice.clear();
        try {
            registration.send(Purpose.REGISTER, contact, Client.address(), Texts.locale());
        } catch (CodeWait wait) {
            asked.reject(texts.get("people.code.wait", wait.seconds()));
            return;
        }
        step.removeAll();
        step.add(new CodeStep(texts, registration, Purpose.REGISTER, contact, demo, this::details, this::begin));
    }

    private void details(Proof proof) {
        var name = new Field("name", texts.get("people.name"), "text", "name").longest(Profile.LONGEST_NAME);
        var locality = new LocalityField(texts.get("people.locality.optional"), localities, texts, dates);
        var organization =
                new OrganizationField(texts.get("people.organization.optional"), organizations, texts, dates);
        step.removeAll();
        step.add(new EntryForm(
                texts,
                proof.contact().shown(),
                List.of(name, locality, organization),
                texts.get("people.register.send"),
                password -> register(proof, name, locality, organization, password)));
        name.input().focus();
    }

    private boolean register(
            Proof proof, Field name, LocalityField locality, OrganizationField organization, String password) {
        name.accept();
        if (name.value().isBlank()) {
            name.reject(texts.get("people.name.missing"));
            return false;
        }
        try {
            registration.register(proof, Places.profile(name.value(), organization, locality), password);
            return true;
        } catch (ProofExpired expired) {
            begin();
            notice.insist(texts.get("people.register.expired"));
            return false;
        }
    }
}
