package vn.cchc.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says in words what happened or what is wrong, where it happened; spoken by screen readers, empty until there is something to say. */
public class Notice extends Div {

    /** How it looks and how urgently it is spoken. */
    public enum Tone {
        INFO(""),
        OK("ok"),
        WARN("warn"),
        BAD("bad");

        private final String className;

        Tone(String className) {
            this.className = className;
        }
    }

    public Notice() {
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
    }

    /** Replaces what was said; {@code more} are buttons or links about it. */
    public void say(Tone tone, String text, Component... more) {
        clear();
        addClassName("note");
        if (!tone.className.isEmpty()) {
            addClassName(tone.className);
        }
        getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        add(new Paragraph(text));
        if (more.length > 0) {
            var acts = new Div(more);
            acts.addClassName("acts");
            add(acts);
        }
    }

    /** The same, with the focus moved here. */
    public void insist(String text, Component... more) {
        say(Tone.BAD, text, more);
        getElement().executeJs("this.focus()");
    }

    public void clear() {
        removeAll();
        getElement().removeAttribute("class");
    }
}
