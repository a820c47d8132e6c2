package vn.cchc.account.view;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Texts;

/**
 * Where the token of a letter leads: says what is offered, to nobody who is signed in already. Looking at it changes nothing, as mail
 * filters and chat programs look at links before people do.
 */
abstract class OfferPage<T> extends Section implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    final transient Texts texts;
    private final transient AuthenticationContext authentication;
    private final String key;
    private final Notice notice = new Notice();

    /** @param key of the title; {@code key.gone} and {@code key.signed-in} say why nothing is offered */
    OfferPage(Texts texts, AuthenticationContext authentication, String key) {
        this.texts = texts;
        this.authentication = authentication;
        this.key = key;
        addClassName("signin");
    }

    abstract Optional<T> offered(String token);

    abstract void show(String token, T offer);

    /** While the offer was looked at it has ended. */
    final void sayGone() {
        notice.insist(texts.get(key + ".gone"));
    }

    /** Nothing but the title and the notice. */
    final void clear() {
        removeAll();
        add(new H1(texts.get(key)), notice);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var token = event.getRouteParameters().get("token").orElse("");
        var offer = offered(token);
        if (offer.isEmpty()) {
            notice.say(Notice.Tone.WARN, texts.get(key + ".gone"));
        } else if (authentication.isAuthenticated()) {
            notice.say(Notice.Tone.INFO, texts.get(key + ".signed-in"));
        } else {
            show(token, offer.get());
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get(key) + " · " + texts.get("ui.portal");
    }

    @Override
    public boolean listed() {
        return false;
    }
}
