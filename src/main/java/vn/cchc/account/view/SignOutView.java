package vn.cchc.account.view;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Asks before signing out where the link came from elsewhere; the portal's own link doesn't reach this page. */
@Route(value = SignOutView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class SignOutView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** Without a leading slash. */
    public static final String PATH = "dang-xuat";

    private final transient Texts texts;
    private final transient AuthenticationContext authentication;

    public SignOutView(Texts texts, AuthenticationContext authentication) {
        this.texts = texts;
        this.authentication = authentication;
        addClassName("signin");
        var send = new NativeButton(texts.get("account.sign-out.send"), click -> authentication.logout());
        send.addClassNames("btn", "l");
        add(new H1(texts.get("account.sign-out.title")), new Paragraph(texts.get("account.sign-out.what")), send);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!authentication.isAuthenticated()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("account.sign-out.title") + " · " + texts.get("ui.portal");
    }
}
