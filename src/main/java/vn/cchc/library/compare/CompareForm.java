package vn.cchc.library.compare;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Asks which two documents; a plain form, so that its result has an address. */
@Tag("form")
class CompareForm extends HtmlContainer {

    CompareForm(Texts texts, String first, String second) {
        addClassName("compareform");
        getElement().setAttribute("method", "get").setAttribute("action", "/" + CompareView.PATH);
        add(field("truoc", texts.get("compare.first"), first), field("sau", texts.get("compare.second"), second));
        getElement()
                .appendChild(new Element("button")
                        .setAttribute("class", "btn second")
                        .setAttribute("type", "submit")
                        .setText(texts.get("compare.send")));
    }

    private static Div field(String name, String label, String value) {
        var field = Parts.div("field");
        field.getElement()
                .appendChild(
                        new Element("label").setAttribute("for", name).setText(label),
                        new Element("input")
                                .setAttribute("class", "input")
                                .setAttribute("id", name)
                                .setAttribute("name", name)
                                .setAttribute("value", value)
                                .setAttribute("maxlength", "200")
                                .setAttribute("placeholder", "16/KH-STTTT"));
        return field;
    }
}
