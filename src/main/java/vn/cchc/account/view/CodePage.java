package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.registration.CodeWait;
import vn.cchc.account.registration.Contact;
import vn.cchc.account.registration.Proof;
import vn.cchc.account.registration.ProofExpired;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Three steps for whoever is not signed in: where to send a code, the code, and what the code allows. */
abstract class CodePage extends Section implements BeforeEnterObserver, HasDynamicTitle {

    final transient Texts texts;
    final transient Registration registration;
    private final transient AuthenticationContext authentication;
    private final Purpose purpose;
    private final String key;
    private final boolean demo;
    private final Notice notice = new Notice();
    private final Div step = new Div();

    /** @param key of the title; {@code key.what} says what the page is for */
    CodePage(
            Texts texts,
            Registration registration,
            AuthenticationContext authentication,
            ObjectProvider<DemoAccounts> demo,
            Purpose purpose,
            String key) {
        this.texts = texts;
        this.registration = registration;
        this.authentication = authentication;
        this.purpose = purpose;
        this.key = key;
        this.demo = demo.getIfAvailable() != null;
        addClassName("signin");
        step.addClassName("step");
        add(new H1(texts.get(key)), notice, step);
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
        return texts.get(key) + " · " + texts.get("ui.portal");
    }

    /** The last step, for somebody who has shown that an address is theirs. */
    abstract Component lastStep(Proof proof);

    /** What the proof allows, done; where it is too late for that, everything begins anew. */
    final boolean inTime(Runnable act) {
        try {
            act.run();
            return true;
        } catch (ProofExpired expired) {
            begin();
            notice.insist(texts.get("people.register.expired"));
            return false;
        }
    }

    private void begin() {
        step.removeAll();
        var contact = new ContactStep[1];
        contact[0] = new ContactStep(
                texts, registration.reachesPhones(), texts.get("people.contact.send"), to -> send(to, contact[0]));
        step.add(Parts.paragraph("quiet", texts.get(key + ".what")), contact[0]);
    }

    private void send(Contact contact, ContactStep asked) {
        notice.clear();
        try {
            registration.send(purpose, contact, Client.address(), Texts.locale());
        } catch (CodeWait wait) {
            asked.reject(texts.get("people.code.wait", wait.seconds()));
            return;
        }
        step.removeAll();
        step.add(new CodeStep(texts, registration, purpose, contact, demo, this::finish, this::begin));
    }

    private void finish(Proof proof) {
        step.removeAll();
        step.add(lastStep(proof));
    }
}
