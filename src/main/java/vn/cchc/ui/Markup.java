package vn.cchc.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;

/** Markup from our own templates inside a Vaadin view; never text that somebody typed, unless a template has escaped it. */
@Tag("div")
public class Markup extends Div {

    public Markup() {}

    public Markup(String html) {
        set(html);
    }

    public void set(String html) {
        getElement().setProperty("innerHTML", html);
    }
}
