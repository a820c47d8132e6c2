package vn.cchc.account.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.account.Person;
import vn.cchc.account.passkey.PasskeyPlace;
import vn.cchc.account.passkey.PasskeyRefused;
import vn.cchc.account.passkey.Passkeys;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Texts;

/** Makes a passkey on this device under a name of its owner's choosing. */
class PasskeyAdder extends Div {

    private final transient Texts texts;
    private final transient Passkeys passkeys;
    private final transient Person person;
    private final transient Runnable added;
    private final String domain;
    private final Notice notice = new Notice();
    private final Field label;
    private final NativeButton send;

    PasskeyAdder(Texts texts, Passkeys passkeys, PasskeyPlace place, Person person, Runnable added) {
        this.texts = texts;
        this.passkeys = passkeys;
        this.person = person;
        this.added = added;
        this.domain = place.domain();
        addClassName("enrol");
        label = new Field("passkey-label", texts.get("security.passkey.label"), "text", "off")
                .hint(texts.get("security.passkey.label.hint"));
        label.input().getElement().setAttribute("maxlength", "100");
        send = new NativeButton(texts.get("security.passkey.add"), click -> begin());
        send.addClassNames("btn", "second");
        add(label, new Div(send), notice);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript(PasskeyOffer.SCRIPT);
        getElement().executeJs("return window.cchcPasskeys.usable($0)", domain).then(Boolean.class, usable -> {
            label.setVisible(usable);
            send.setVisible(usable);
            if (!usable) {
                notice.say(Notice.Tone.INFO, texts.get("security.passkey.not-here", domain));
            }
        });
    }

    private void begin() {
        label.accept();
        if (label.value().isBlank()) {
            label.reject(texts.get("security.passkey.label.missing"));
            return;
        }
        notice.clear();
        var invitation = passkeys.invite(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
        getElement()
                .executeJs("return window.cchcPasskeys.create($0)", invitation.json())
                .then(String.class, answer -> end(invitation, answer), given -> failed());
    }

    private void end(Passkeys.Invitation invitation, String answer) {
        try {
            passkeys.add(person, invitation, answer, label.value());
        } catch (PasskeyRefused refused) {
            failed();
            return;
        }
        label.input().clear();
        added.run();
    }

    private void failed() {
        notice.insist(texts.get("security.passkey.not-added"));
    }
}
