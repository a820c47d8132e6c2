package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.cchc.account.ConsentPurpose;
import vn.cchc.account.Consents;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.PersonId;
import vn.cchc.account.Profile;
import vn.cchc.account.registration.Proof;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Organizations;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** A resident's own account: an address, its code, then a name and a password. */
@Route(value = RegisterView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class RegisterView extends CodePage {

    /** Without a leading slash. */
    public static final String PATH = "dang-ky";

    private final transient Dates dates;
    private final transient Organizations organizations;
    private final transient Localities localities;
    private final transient Consents consents;

    public RegisterView(
            Texts texts,
            Dates dates,
            Registration registration,
            Organizations organizations,
            Localities localities,
            Consents consents,
            AuthenticationContext authentication,
            ObjectProvider<DemoAccounts> demo) {
        super(texts, registration, authentication, demo, Purpose.REGISTER, "people.register");
        this.dates = dates;
        this.organizations = organizations;
        this.localities = localities;
        this.consents = consents;
        add(Parts.paragraph(
                "small",
                new Span(texts.get("people.register.have") + " "),
                plain(SignInView.PATH, texts.get("account.sign-in.title"))));
    }

    @Override
    Component lastStep(Proof proof) {
        var name = new Field("name", texts.get("people.name"), "text", "name").longest(Profile.LONGEST_NAME);
        var locality = new LocalityField(texts.get("people.locality.optional"), localities, texts, dates);
        var organization =
                new OrganizationField(texts.get("people.organization.optional"), organizations, texts, dates);
        var notices = new Checkbox(texts.get("people.register.notices"));
        name.input().focus();
        return new EntryForm(
                texts,
                proof.contact().shown(),
                List.of(
                        name,
                        locality,
                        organization,
                        notices,
                        Parts.paragraph("small", texts.get("people.register.consent"))),
                texts.get("people.register.send"),
                password -> register(proof, name, locality, organization, notices.getValue(), password));
    }

    private boolean register(
            Proof proof,
            Field name,
            LocalityField locality,
            OrganizationField organization,
            boolean notices,
            String password) {
        name.accept();
        if (name.value().isBlank()) {
            name.reject(texts.get("people.name.missing"));
            return false;
        }
        return inTime(() -> {
            var person = registration.register(proof, Places.profile(name.value(), organization, locality), password);
            if (notices) {
                consents.give(PersonId.account(person.id()), ConsentPurpose.NOTICES);
            }
        });
    }
}
