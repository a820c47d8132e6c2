package vn.cchc.library.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import vn.cchc.ui.Texts;

/** Marks what is looked for inside one document; a plain form, so that the marked page has an address. */
@Tag("form")
class FindInside extends HtmlContainer {

    FindInside(Texts texts, String slug, @Nullable String asked) {
        addClassName("findinside");
        getElement()
                .setAttribute("method", "get")
                .setAttribute("action", "/van-ban/" + slug)
                .setAttribute("role", "search")
                .setAttribute("aria-label", texts.get("reader.find"));
        getElement()
                .appendChild(
                        new Element("label")
                                .setAttribute("class", "vh")
                                .setAttribute("for", "tim-trong")
                                .setText(texts.get("reader.find")),
                        new Element("input")
                                .setAttribute("id", "tim-trong")
                                .setAttribute("class", "input")
                                .setAttribute("type", "search")
                                .setAttribute("name", "q")
                                .setAttribute("maxlength", "300")
                                .setAttribute("value", asked == null ? "" : asked)
                                .setAttribute("placeholder", texts.get("reader.find")),
                        new Element("button")
                                .setAttribute("class", "btn second s")
                                .setAttribute("type", "submit")
                                .setText(texts.get("reader.find.send")));
    }
}
