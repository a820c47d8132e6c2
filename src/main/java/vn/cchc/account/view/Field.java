package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.cchc.ui.Icon;

/** A label, perhaps a hint, a native input and the error that may stand under it. */
class Field extends Div {

    private final Input input = new Input();
    private final Paragraph error = new Paragraph();

    Field(String id, String label, String type, String autocomplete) {
        addClassName("field");
        input.setId(id);
        input.setType(type);
        input.addClassName("input");
        input.getElement().setAttribute("autocomplete", autocomplete);
        input.getElement().setAttribute("required", true);
        input.getElement().setAttribute("aria-errormessage", id + "-error");
        var caption = new NativeLabel(label);
        caption.setFor(id);
        error.setId(id + "-error");
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(caption, input, error);
    }

    Field hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        hint.setId(input.getId().orElseThrow() + "-hint");
        input.getElement().setAttribute("aria-describedby", input.getId().orElseThrow() + "-hint");
        addComponentAtIndex(1, hint);
        return this;
    }

    /** Which keyboard a phone shows: {@code numeric}, {@code tel}, {@code email}. */
    Field keyboard(String inputMode) {
        input.getElement().setAttribute("inputmode", inputMode);
        return this;
    }

    Field longest(int characters) {
        input.getElement().setAttribute("maxlength", String.valueOf(characters));
        return this;
    }

    Field optional() {
        input.getElement().removeAttribute("required");
        return this;
    }

    /** As a plain form sends it. */
    Field named(String name) {
        input.getElement().setAttribute("name", name);
        return this;
    }

    Input input() {
        return input;
    }

    String value() {
        return input.getValue();
    }

    void reject(String message) {
        addClassName("invalid");
        input.getElement().setAttribute("aria-invalid", "true");
        error.removeAll();
        error.add(new Icon("circle-alert"), new Span(message));
        error.setVisible(true);
        input.focus();
    }

    void accept() {
        removeClassName("invalid");
        input.getElement().removeAttribute("aria-invalid");
        error.setVisible(false);
    }
}
