package vn.cchc.ui;

import com.vaadin.flow.component.html.Span;

/** The five tone marks, the portal's only ornament. */
public class Marks extends Span {

    public Marks() {
        addClassName("marks");
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg width=\"100%\" height=\"100%\" aria-hidden=\"true\"><use href=\"/cchc/marks.svg#marks\"/></svg>");
        getElement().setAttribute("aria-hidden", "true");
    }
}
