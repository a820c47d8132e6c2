package vn.cchc.account.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.account.Person;
import vn.cchc.account.passkey.PasskeyPlace;
import vn.cchc.account.passkey.Passkeys;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.account.security.SecondStep;
import vn.cchc.account.session.Sessions;
import vn.cchc.ui.Dates;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** What one's sign-in rests on: password, passkeys, second step, and the browsers that are signed in. */
@Route(value = SecurityView.PATH, layout = PortalLayout.class)
@StyleSheet("context://cchc/security.css")
@PermitAll
public class SecurityView extends Div implements HasDynamicTitle, HeadFacts {

    /** Without a leading slash. */
    public static final String PATH = "tai-khoan/bao-mat";

    private final transient Texts texts;

    public SecurityView(
            Texts texts,
            Dates dates,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyPlace place,
            Sessions sessions,
            AuthenticationContext context) {
        this.texts = texts;
        var person = Person.signedIn().orElseThrow(NotFoundException::new);
        var recent = SecondStep.isRecent(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
        var change = new Anchor("/" + PasswordView.PATH, texts.get("security.password.change"));
        var content = Parts.div("security", new H1(texts.get("security.title")));
        if (!recent) {
            content.add(stale(context));
        }
        if (!factors.demanded()) {
            content.add(Parts.paragraph("note", texts.get("security.demo")));
        }
        content.add(
                new Section(
                        new H2(texts.get("security.password")),
                        Parts.paragraph("", texts.get("security.password.what")),
                        Parts.paragraph("", change)),
                new PasskeyPanel(texts, dates, passkeys, place, person, recent),
                new AppPanel(texts, factors, person, recent),
                new SessionPanel(texts, dates, sessions, person));
        add(Parts.div("wrap narrow", content));
    }

    @Override
    public String getPageTitle() {
        return texts.get("security.title") + " · " + texts.get("ui.portal");
    }

    @Override
    public boolean listed() {
        return false;
    }

    private Notice stale(AuthenticationContext context) {
        var notice = new Notice();
        var again = new NativeButton(texts.get("security.again"), click -> context.logout());
        again.addClassNames("btn", "second", "s");
        notice.say(Notice.Tone.WARN, texts.get("security.stale"), again);
        return notice;
    }
}
