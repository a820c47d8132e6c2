package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.PhoneNumber;
import vn.cchc.account.registration.Contact;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Asks where a code may be sent: a phone or an e-mail address. */
class ContactStep extends Div {

    private final transient Texts texts;
    private final transient Consumer<Contact> chosen;
    private final Field phone;
    private final Field email;
    private boolean byPhone;

    /**
     * @param phones whether phones can be reached at all
     * @param send what the button says
     */
    ContactStep(Texts texts, boolean phones, String send, Consumer<Contact> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        this.byPhone = phones;
        addClassName("step");
        phone = new Field("contact-phone", texts.get("people.phone"), "tel", "tel")
                .keyboard("tel")
                .longest(20);
        email = new Field("contact-email", texts.get("people.email"), "email", "email")
                .keyboard("email")
                .longest(254);
        email.input().getElement().setAttribute("autocapitalize", "none").setAttribute("spellcheck", "false");
        var button = new NativeButton(send);
        Parts.classed(button, "btn l").getElement().setAttribute("type", "submit");
        // our own sentences instead of the browser's, which speak another language
        var form = new Element("form").setAttribute("novalidate", true);
        form.addEventListener("submit", event -> submit()).preventDefault();
        if (phones) {
            form.appendChild(kinds());
        }
        form.appendChild(phone.getElement(), email.getElement(), button.getElement());
        getElement().appendChild(form);
        show();
    }

    void reject(String sentence) {
        field().reject(sentence);
    }

    private Element kinds() {
        var group = new Element("div")
                .setAttribute("class", "seg")
                .setAttribute("role", "radiogroup")
                .setAttribute("aria-label", texts.get("people.contact.kind"));
        group.appendChild(kind("people.phone", true), kind("people.email", false));
        return group;
    }

    private Element kind(String key, boolean isPhone) {
        var input = new Element("input").setAttribute("type", "radio").setAttribute("name", "contact-kind");
        if (isPhone) {
            input.setAttribute("checked", true);
        }
        input.addEventListener("change", event -> {
            byPhone = isPhone;
            show();
            field().input().focus();
        });
        return new Element("label").appendChild(input, new Element("span").setText(texts.get(key)));
    }

    private void show() {
        phone.setVisible(byPhone);
        email.setVisible(!byPhone);
    }

    private Field field() {
        return byPhone ? phone : email;
    }

    private void submit() {
        field().accept();
        Optional<Contact> contact = byPhone
                ? PhoneNumber.parse(phone.value()).map(Contact::of)
                : EmailAddress.parse(email.value()).map(Contact::of);
        contact.ifPresentOrElse(chosen, () -> reject(texts.get(byPhone ? "people.phone.wrong" : "people.email.wrong")));
    }
}
