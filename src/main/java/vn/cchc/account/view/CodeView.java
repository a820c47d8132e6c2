package vn.cchc.account.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.passkey.PasskeyPlace;
import vn.cchc.account.passkey.Passkeys;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.account.secondfactor.SecondFactors.Verdict;
import vn.cchc.account.security.SecondStep;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** The second step of signing in; who needs one and has none sets it up here before anything else. */
@Route(value = CodeView.PATH, layout = PortalLayout.class)
@StyleSheet("context://cchc/security.css")
@PermitAll
public class CodeView extends Section implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    /** Without a leading slash. */
    public static final String PATH = "dang-nhap/ma";

    private final transient Texts texts;
    private final transient SecondFactors factors;
    private final transient Passkeys passkeys;
    private final transient PasskeyPlace place;
    private final transient SecondStep step;
    private final transient Registrar registrar;
    private final transient AuthenticationContext authentication;
    private final transient Person person;

    public CodeView(
            Texts texts,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyPlace place,
            SecondStep step,
            Registrar registrar,
            AuthenticationContext authentication) {
        this.texts = texts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.place = place;
        this.step = step;
        this.registrar = registrar;
        this.authentication = authentication;
        this.person = Person.signedIn().orElseThrow(NotFoundException::new);
        addClassName("signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!person.awaitsSecondStep()) {
            event.forwardTo("");
            return;
        }
        removeAll();
        var state = factors.of(registrar.find(person.id()).orElseThrow());
        if (state.missing()) {
            setUp();
        } else {
            ask(state.app(), state.passkey());
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("security.code.title") + " · " + texts.get("ui.portal");
    }

    @Override
    public boolean listed() {
        return false;
    }

    private void ask(boolean app, boolean passkey) {
        add(new H1(texts.get("security.code.title")));
        if (passkey) {
            add(new PasskeyOffer(texts, place.domain()));
        }
        if (app && passkey) {
            add(Parts.paragraph("or", texts.get("security.or")));
        }
        var form = new CodeForm(texts, "second-code", texts.get("security.code.send"), this::check);
        add(Parts.paragraph("", texts.get(app ? "security.code.what" : "security.code.paper")), form, signOut());
        form.focus();
    }

    private void setUp() {
        addClassName("wide");
        add(
                new H1(texts.get("security.missing.title")),
                Parts.paragraph("note", texts.get("security.missing.what")),
                new AppEnrolment(texts, factors, person, this::appAdded),
                Parts.paragraph("or", texts.get("security.or")),
                new PasskeyAdder(texts, passkeys, place, person, () -> finish(complete("WEBAUTHN"))),
                signOut());
    }

    private Verdict check(String typed) {
        var verdict = factors.verify(person, typed);
        if (verdict == Verdict.RIGHT) {
            finish(complete("TOTP"));
        }
        return verdict;
    }

    private void appAdded() {
        var codes = factors.newRecoveryCodes(person);
        var next = new Anchor(complete("TOTP"), texts.get("security.continue"));
        next.addClassName("btn");
        next.setRouterIgnore(true);
        removeAll();
        add(new PaperCodes(texts, codes, next));
    }

    private String complete(String factor) {
        return step.complete(
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse(),
                person,
                factor);
    }

    private static void finish(String address) {
        UI.getCurrent().getPage().setLocation(address);
    }

    private NativeButton signOut() {
        var leave = new NativeButton(texts.get("security.leave"), click -> authentication.logout());
        leave.addClassNames("btn", "plain");
        return leave;
    }
}
