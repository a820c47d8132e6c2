package vn.cchc.account.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import vn.cchc.account.registration.CodeRefused;
import vn.cchc.account.registration.CodeWait;
import vn.cchc.account.registration.Contact;
import vn.cchc.account.registration.Proof;
import vn.cchc.account.registration.Purpose;
import vn.cchc.account.registration.Registration;
import vn.cchc.mail.Mailer;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Asks for the code that was sent; goes on by itself when six figures are there. */
class CodeStep extends Div {

    private static final int FIGURES = 6;
    /** Browsers on phones hand over a code that came by text message, where the site has a certificate. */
    private static final String FROM_MESSAGE = """
            if ('OTPCredential' in window) {
              const stop = new AbortController();
              setTimeout(() => stop.abort(), 600000);
              navigator.credentials.get({otp: {transport: ['sms']}, signal: stop.signal}).then(found => {
                this.value = found.code;
                this.dispatchEvent(new Event('input', {bubbles: true}));
              }).catch(() => {});
            }
            """;

    private final transient Texts texts;
    private final transient Registration registration;
    private final transient Purpose purpose;
    private final transient Contact contact;
    private final transient Consumer<Proof> proved;
    private final Field code;
    private final Notice notice = new Notice();

    CodeStep(
            Texts texts,
            Registration registration,
            Purpose purpose,
            Contact contact,
            boolean demo,
            Consumer<Proof> proved,
            Runnable back) {
        this.texts = texts;
        this.registration = registration;
        this.purpose = purpose;
        this.contact = contact;
        this.proved = proved;
        addClassName("step");
        code = new Field("code", texts.get("people.code"), "text", "one-time-code")
                .hint(texts.get("people.code.hint"))
                .keyboard("numeric")
                .longest(11);
        code.addClassName("code");
        code.input().setValueChangeMode(ValueChangeMode.EAGER);
        code.input().addValueChangeListener(event -> {
            if (event.isFromClient() && figures().length() == FIGURES) {
                confirm();
            }
        });
        var send = Parts.classed(new NativeButton(texts.get("people.code.send")), "btn l");
        send.getElement().setAttribute("type", "submit");
        var form = new Element("form").setAttribute("novalidate", true);
        form.addEventListener("submit", event -> confirm()).preventDefault();
        form.appendChild(code.getElement(), send.getElement());
        var again = Parts.classed(new NativeButton(texts.get("people.code.again"), click -> again()), "btn plain");
        var other = Parts.classed(new NativeButton(texts.get("people.code.other"), click -> back.run()), "btn plain");
        add(Parts.paragraph("", texts.get("people.code.sent", contact.shown())), notice);
        getElement().appendChild(form);
        add(Parts.div("acts", again, other));
        if (demo) {
            var letters = Parts.link("small", Mailer.DEMO_MESSAGES, texts.get("people.code.demo"));
            letters.setTarget("_blank");
            add(letters);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        code.input().focus();
        if (contact.phone() != null) {
            code.input().getElement().executeJs(FROM_MESSAGE);
        }
    }

    private String figures() {
        return code.value().replaceAll("[\\s.-]", "");
    }

    private void confirm() {
        code.accept();
        if (!figures().matches("\\d{" + FIGURES + "}")) {
            code.reject(texts.get("people.code.form"));
            return;
        }
        try {
            proved.accept(registration.confirm(purpose, contact, figures(), Client.address()));
        } catch (CodeRefused refused) {
            code.input().clear();
            code.reject(texts.get(refused.needsAnother() ? "people.code.over" : "people.code.wrong"));
        } catch (CodeWait wait) {
            code.reject(texts.get("people.code.wait", wait.seconds()));
        }
    }

    private void again() {
        try {
            registration.send(purpose, contact, Client.address(), Texts.locale());
            code.accept();
            notice.say(Notice.Tone.OK, texts.get("people.code.sent-again"));
        } catch (CodeWait wait) {
            notice.say(Notice.Tone.WARN, texts.get("people.code.wait", wait.seconds()));
        }
    }
}
