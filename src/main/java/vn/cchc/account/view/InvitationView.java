package vn.cchc.account.view;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import vn.cchc.account.Profile;
import vn.cchc.account.invitation.Invitations;
import vn.cchc.account.invitation.Invitations.Offer;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Where an invitation's link leads: says who invites to what, and asks for a password. Looking at it changes nothing. */
@Route(value = "loi-moi/:token([A-Za-z0-9_-]{20,100})", layout = PortalLayout.class)
@AnonymousAllowed
public class InvitationView extends Section implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    private final transient Texts texts;
    private final transient Invitations invitations;
    private final transient ScopeWords words;
    private final transient AuthenticationContext authentication;
    private final Notice notice = new Notice();

    public InvitationView(
            Texts texts, Invitations invitations, ScopeWords words, AuthenticationContext authentication) {
        this.texts = texts;
        this.invitations = invitations;
        this.words = words;
        this.authentication = authentication;
        addClassName("signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(texts.get("people.invitation")), notice);
        var token = event.getRouteParameters().get("token").orElse("");
        var offer = invitations.offered(token);
        if (offer.isEmpty()) {
            notice.say(Notice.Tone.WARN, texts.get("people.invitation.gone"));
        } else if (authentication.isAuthenticated()) {
            notice.say(Notice.Tone.INFO, texts.get("people.invitation.signed-in"));
        } else {
            show(token, offer.get());
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.invitation") + " · " + texts.get("ui.portal");
    }

    @Override
    public boolean listed() {
        return false;
    }

    private void show(String token, Offer offer) {
        add(
                new Paragraph(
                        texts.get("people.invitation.what", words.role(offer.role()), words.scope(offer.scope()))),
                Parts.paragraph("quiet", texts.get("people.invitation.as", offer.email())));
        var name = new Field("name", texts.get("people.name"), "text", "name").longest(Profile.LONGEST_NAME);
        name.input().setValue(offer.name());
        add(new EntryForm(texts, offer.email(), List.of(name), texts.get("people.invitation.send"), password -> {
            name.accept();
            if (name.value().isBlank()) {
                name.reject(texts.get("people.name.missing"));
                return false;
            }
            try {
                invitations.accept(token, name.value(), password);
                return true;
            } catch (IllegalStateException gone) {
                notice.insist(texts.get("people.invitation.gone"));
                return false;
            }
        }));
    }
}
