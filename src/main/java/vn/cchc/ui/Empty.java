package vn.cchc.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** In place of a list that has nothing: what would be here, why it is not, one next step. */
public class Empty extends Div {

    public Empty(String what, String why, Component... next) {
        addClassName("empty");
        var heading = new Paragraph(what);
        heading.addClassName("what");
        add(new Marks(), heading, new Paragraph(why));
        add(next);
    }
}
