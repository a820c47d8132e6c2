package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.Grants;
import vn.cchc.account.Person;
import vn.cchc.account.Profile;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.account.registration.Registration;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Organizations;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** What an account says about its owner, for the owner to put right. */
@Route(value = ProfileView.PATH, layout = PortalLayout.class)
@PermitAll
public class ProfileView extends Section implements HasDynamicTitle {

    static final String PATH = "tai-khoan";

    private final transient Texts texts;
    private final transient AccountDirectory accounts;
    private final transient Grants grants;
    private final transient ScopeWords words;
    private final transient Person person;
    private final Notice notice = new Notice();
    private final Field name;
    private final OrganizationField organization;
    private final LocalityField locality;

    public ProfileView(
            Texts texts,
            Dates dates,
            Organizations organizations,
            Localities localities,
            AccountDirectory accounts,
            Registration registration,
            Grants grants,
            ScopeWords words,
            ObjectProvider<DemoAccounts> demo) {
        this.texts = texts;
        this.accounts = accounts;
        this.grants = grants;
        this.words = words;
        this.person = Person.signedIn().orElseThrow(NotFoundException::new);
        var account = accounts.find(person.id()).orElseThrow(NotFoundException::new);
        addClassName("signin");
        name = new Field("profile-name", texts.get("people.name"), "text", "name").longest(Profile.LONGEST_NAME);
        organization = new OrganizationField(texts.get("people.organization"), organizations, texts, dates);
        locality = new LocalityField(texts.get("people.locality"), localities, texts, dates);
        add(new H1(texts.get("people.profile")), notice);
        getElement().appendChild(form(account));
        add(
                new H2(texts.get("people.profile.contact")),
                new ContactPart(texts, registration, accounts, person.id(), demo.getIfAvailable() != null),
                new H2(texts.get("people.profile.roles")),
                roles(account),
                Parts.link("btn second", PasswordView.PATH, texts.get("account.password.title")));
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.profile") + " · " + texts.get("ui.portal");
    }

    private Element form(AccountLine account) {
        name.input().setValue(account.profile().displayName());
        organization.set(account.profile().organizationId(), account.profile().organization());
        locality.set(account.profile().localityId(), account.profile().locality());
        var send = Parts.classed(new NativeButton(texts.get("people.profile.save")), "btn");
        send.getElement().setAttribute("type", "submit");
        var form = new Element("form").setAttribute("novalidate", true);
        form.addEventListener("submit", event -> save()).preventDefault();
        return form.appendChild(name.getElement(), organization.getElement(), locality.getElement(), send.getElement());
    }

    private void save() {
        name.accept();
        if (name.value().isBlank()) {
            name.reject(texts.get("people.name.missing"));
            return;
        }
        accounts.describe(person.id(), Places.profile(name.value(), organization, locality));
        notice.say(Notice.Tone.OK, texts.get("people.profile.saved"));
    }

    private Div roles(AccountLine account) {
        var now = Clock.systemUTC().instant();
        var own = account.roles().stream()
                .sorted()
                .map(role -> words.role(role) + " · " + texts.get("people.scope.portal"));
        var granted = grants.of(account.person()).stream()
                .filter(grant -> grant.holds(now))
                .map(grant -> words.role(grant.role()) + " · " + words.scope(grant.scope()));
        return new Div(Parts.list(
                "plainlist",
                Stream.concat(own, granted).distinct().map(ListItem::new).toList()));
    }
}
