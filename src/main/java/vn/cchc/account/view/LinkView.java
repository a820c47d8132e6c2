package vn.cchc.account.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.OneTimeLinks.Link;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.account.link.LinkSessions;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Where a one-time link leads. Only the button uses it up: mail filters and chat programs look at links before people do. */
@Route(value = OneTimeLinks.PATH + "/:token([A-Za-z0-9_-]{20,100})", layout = PortalLayout.class)
@AnonymousAllowed
public class LinkView extends OfferPage<Link> {

    private final transient Dates dates;
    private final transient OneTimeLinks links;
    private final transient LinkSessions sessions;
    private final transient ScopeWords words;

    public LinkView(
            Texts texts,
            Dates dates,
            OneTimeLinks links,
            LinkSessions sessions,
            ScopeWords words,
            AuthenticationContext authentication) {
        super(texts, authentication, "people.link");
        this.dates = dates;
        this.links = links;
        this.sessions = sessions;
        this.words = words;
    }

    @Override
    Optional<Link> offered(String token) {
        return links.offered(token);
    }

    @Override
    void show(String token, Link link) {
        var enter = Parts.classed(new NativeButton(texts.get("people.link.enter"), click -> enter(token)), "btn l");
        add(
                new Paragraph(texts.get("people.link.for", link.displayName())),
                new Paragraph(texts.get("people.link.what", words.role(link.role()), words.scope(link.scope()))),
                Parts.paragraph(
                        "quiet",
                        texts.get("people.link.until", dates.time(link.expiresAt()), link.usesAllowed() - link.uses())),
                enter);
    }

    private void enter(String token) {
        var request = VaadinServletRequest.getCurrent();
        // a session that somebody else may have begun doesn't become theirs
        VaadinService.reinitializeSession(request);
        var opened = sessions.open(
                token,
                request.getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        if (opened.isEmpty()) {
            clear();
            sayGone();
            return;
        }
        UI.getCurrent().getPage().setLocation("/");
    }
}
