package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.PhoneNumber;
import vn.cchc.account.registration.CodeWait;
import vn.cchc.account.registration.Contact;
import vn.cchc.account.registration.Proof;
import vn.cchc.account.registration.ProofExpired;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.account.security.SecondStep;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** The addresses by which an account is reached and signed in with; a new one is shown to be its owner's by a code. */
class ContactPart extends Div {

    private final transient Texts texts;
    private final transient Registration registration;
    private final transient AccountDirectory accounts;
    private final long accountId;
    private final boolean demo;
    private final Notice notice = new Notice();
    private final Div step = new Div();

    ContactPart(Texts texts, Registration registration, AccountDirectory accounts, long accountId, boolean demo) {
        this.texts = texts;
        this.registration = registration;
        this.accounts = accounts;
        this.accountId = accountId;
        this.demo = demo;
        addClassName("step");
        add(notice, step);
        show();
    }

    private void show() {
        var account = accounts.find(accountId).orElseThrow();
        var none = texts.get("people.contact.none");
        step.removeAll();
        step.add(
                new Paragraph(texts.get("people.email") + ": " + (account.email() == null ? none : account.email())),
                new Paragraph(texts.get("people.phone") + ": "
                        + (account.phone() == null ? none : new PhoneNumber(account.phone()).national())));
        if (!account.demo()) {
            step.add(Parts.classed(new NativeButton(texts.get("people.contact.change"), click -> ask()), "btn second"));
        }
    }

    private void ask() {
        notice.clear();
        if (!SecondStep.isRecent(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()))) {
            notice.say(Notice.Tone.WARN, texts.get("people.contact.stale"));
            return;
        }
        step.removeAll();
        var contact = new ContactStep[1];
        contact[0] = new ContactStep(
                texts, registration.reachesPhones(), texts.get("people.contact.send"), to -> send(to, contact[0]));
        step.add(contact[0], Parts.classed(new NativeButton(texts.get("ui.cancel"), click -> show()), "btn plain"));
    }

    private void send(Contact contact, ContactStep asked) {
        try {
            registration.send(Purpose.CONTACT, contact, Client.address(), Texts.locale());
        } catch (CodeWait wait) {
            asked.reject(texts.get("people.code.wait", wait.seconds()));
            return;
        }
        step.removeAll();
        step.add(new CodeStep(texts, registration, Purpose.CONTACT, contact, demo, this::change, this::show));
    }

    private void change(Proof proof) {
        try {
            registration.changeContact(accountId, proof);
            notice.say(Notice.Tone.OK, texts.get("people.contact.changed"));
        } catch (ProofExpired expired) {
            notice.insist(texts.get("people.register.expired"));
        }
        show();
    }
}
