package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.function.Function;
import vn.cchc.account.secondfactor.SecondFactors.Verdict;
import vn.cchc.ui.Texts;

/** One field for a code, and what was wrong with it. */
class CodeForm extends Div {

    private final transient Texts texts;
    private final transient Function<String, Verdict> check;
    private final Field code;

    CodeForm(Texts texts, String id, String send, Function<String, Verdict> check) {
        this.texts = texts;
        this.check = check;
        code = new Field(id, texts.get("security.code"), "text", "one-time-code");
        code.addClassName("code");
        code.input()
                .getElement()
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "40");
        var button = new NativeButton(send, click -> send());
        button.addClassNames("btn", "l");
        button.getElement().setAttribute("type", "button");
        var form = new Element("form");
        form.addEventListener("submit", event -> send()).preventDefault();
        form.setAttribute("class", "enrol");
        form.appendChild(code.getElement(), button.getElement());
        getElement().appendChild(form);
    }

    void focus() {
        code.input().focus();
    }

    private void send() {
        code.accept();
        switch (check.apply(code.value())) {
            case RIGHT -> code.input().clear();
            case WRONG -> code.reject(texts.get("security.code.wrong"));
            case WAIT -> code.reject(texts.get("security.code.wait"));
        }
    }
}
