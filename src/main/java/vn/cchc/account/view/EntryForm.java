package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.cchc.account.PasswordPolicy;
import vn.cchc.account.PasswordRefused;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/**
 * The last step: fields and a new password. Once the server has taken them, the browser signs in with the same form, so that its
 * password store keeps what was typed and signing in goes the one way it always goes.
 */
class EntryForm extends Div {

    private final transient Texts texts;
    private final Field password;
    private final Element form = new Element("form");
    private boolean taken;

    /** What is done with the form. */
    interface Taking {

        /**
         * @throws PasswordRefused where the password is no good
         */
        boolean take(String password);
    }

    /**
     * @param signsInAs what stands for the name when signing in
     * @param before fields above the password
     */
    EntryForm(Texts texts, String signsInAs, List<? extends Component> before, String send, Taking taking) {
        this.texts = texts;
        addClassName("step");
        form.setAttribute("method", "post")
                .setAttribute("action", "/" + SignInView.PATH)
                .setAttribute("novalidate", true);
        form.addEventListener("submit", event -> submit(taking)).preventDefault();
        var name = new Input();
        name.setType("text");
        name.setValue(signsInAs);
        name.getElement()
                .setAttribute("name", "username")
                .setAttribute("autocomplete", "username")
                .setAttribute("hidden", true);
        password = new Field("new-password", texts.get("people.password"), "password", "new-password")
                .hint(texts.get("account.password.hint", PasswordPolicy.SHORTEST))
                .named("password");
        var button = Parts.classed(new NativeButton(send), "btn l");
        button.getElement().setAttribute("type", "submit");
        before.forEach(field -> form.appendChild(field.getElement()));
        form.appendChild(name.getElement(), password.getElement(), shown(), button.getElement());
        getElement().appendChild(form);
    }

    private Element shown() {
        var box = new Element("input").setAttribute("type", "checkbox");
        box.addEventListener(
                        "change",
                        event -> password.input()
                                .setType(
                                        event.getEventData()
                                                        .get("element.checked")
                                                        .asBoolean()
                                                ? "text"
                                                : "password"))
                .addEventData("element.checked");
        return new Element("label")
                .setAttribute("class", "check")
                .appendChild(box, new Element("span").setText(texts.get("people.password.show")));
    }

    private void submit(Taking taking) {
        password.accept();
        try {
            // whoever clicks twice is not told that the account exists: it is theirs
            taken = taken || taking.take(password.value());
            if (taken) {
                // what was typed while this took its way must not be sent; the stored value is
                form.executeJs("this.querySelector('[name=password]').value = $0; this.submit()", password.value());
            }
        } catch (PasswordRefused refused) {
            password.reject(texts.get(refused.key(), refused.arguments()));
        }
    }
}
