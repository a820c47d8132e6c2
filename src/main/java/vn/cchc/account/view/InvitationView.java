package vn.cchc.account.view;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import vn.cchc.account.Profile;
import vn.cchc.account.invitation.Invitations;
import vn.cchc.account.invitation.Invitations.Offer;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Where an invitation's link leads: says who invites to what, and asks for a password. Looking at it changes nothing. */
@Route(value = "loi-moi/:token([A-Za-z0-9_-]{20,100})", layout = PortalLayout.class)
@AnonymousAllowed
public class InvitationView extends OfferPage<Offer> {

    private final transient Invitations invitations;
    private final transient ScopeWords words;

    public InvitationView(
            Texts texts, Invitations invitations, ScopeWords words, AuthenticationContext authentication) {
        super(texts, authentication, "people.invitation");
        this.invitations = invitations;
        this.words = words;
    }

    @Override
    Optional<Offer> offered(String token) {
        return invitations.offered(token);
    }

    @Override
    void show(String token, Offer offer) {
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
                sayGone();
                return false;
            }
        }));
    }
}
