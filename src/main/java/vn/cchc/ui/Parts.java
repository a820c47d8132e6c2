package vn.cchc.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** The small elements that views are made of, with the class names of the stylesheet's DOM contract. */
public final class Parts {

    private Parts() {}

    public static Span span(String classes, String text) {
        return classed(new Span(text), classes);
    }

    /** Words for screen readers only. */
    public static Span unseen(String text) {
        return span("vh", text);
    }

    public static Div div(String classes, Component... content) {
        return classed(new Div(content), classes);
    }

    public static Paragraph paragraph(String classes, String text) {
        return classed(new Paragraph(text), classes);
    }

    public static Paragraph paragraph(String classes, Component... content) {
        return classed(new Paragraph(content), classes);
    }

    public static Anchor link(String classes, String address, Component... content) {
        return classed(new Anchor(address, content), classes);
    }

    public static Anchor link(String classes, String address, String text) {
        return classed(new Anchor(address, text), classes);
    }

    /** A link of {@code nav.tabs}. */
    public static Anchor tab(String address, String text, boolean current) {
        var tab = new Anchor(address, text);
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    public static UnorderedList list(String classes, Collection<? extends ListItem> items) {
        var list = new UnorderedList();
        items.forEach(list::add);
        return classed(list, classes);
    }

    /** The same component with these classes, separated by blanks; none where the text is empty. */
    public static <C extends Component & HasStyle> C classed(C component, String classes) {
        for (String name : classes.split(" ")) {
            if (!name.isEmpty()) {
                component.addClassName(name);
            }
        }
        return component;
    }
}
