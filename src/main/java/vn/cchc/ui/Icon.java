package vn.cchc.ui;

import com.vaadin.flow.component.html.Span;

/** An icon of the portal's sprite, by its Lucide name; decoration only, the words beside it say what it means. */
public class Icon extends Span {

    public Icon(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("Not an icon's name: " + name);
        }
        addClassName("icon");
        getElement().setProperty("innerHTML", markup(name));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The same for templates and strings. */
    public static String markup(String name) {
        return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/cchc/icons.svg#" + name + "\"/></svg>";
    }
}
