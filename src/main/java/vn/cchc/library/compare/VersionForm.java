package vn.cchc.library.compare;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import vn.cchc.library.Library.FormerText;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;

/** Asks which versions of the two texts; a plain form like the one above it. */
@Tag("form")
class VersionForm extends HtmlContainer {

    private final transient Texts texts;
    private final transient Dates dates;

    VersionForm(Texts texts, Dates dates, Side before, Side now) {
        this.texts = texts;
        this.dates = dates;
        addClassName("compareform");
        getElement().setAttribute("method", "get").setAttribute("action", "/" + CompareView.PATH);
        side(CompareView.FIRST, CompareView.FIRST_VERSION, "compare.first.version", before);
        side(CompareView.SECOND, CompareView.SECOND_VERSION, "compare.second.version", now);
        getElement()
                .appendChild(new Element("button")
                        .setAttribute("class", "btn second")
                        .setAttribute("type", "submit")
                        .setText(texts.get("compare.versions.send")));
    }

    private void side(String name, String versionName, String label, Side side) {
        getElement()
                .appendChild(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", name)
                        .setAttribute("value", side.slug()));
        if (side.former().isEmpty()) {
            return;
        }
        var select = new Element("select")
                .setAttribute("class", "input")
                .setAttribute("id", versionName)
                .setAttribute("name", versionName);
        select.appendChild(
                option("", texts.get("compare.version.present", side.document().textVersion()), side.isPresent()));
        for (FormerText former : side.former()) {
            select.appendChild(option(
                    String.valueOf(former.number()),
                    texts.get("compare.version.former", former.number(), dates.time(former.replacedAt())),
                    former.number() == side.version()));
        }
        getElement()
                .appendChild(new Element("div")
                        .setAttribute("class", "field")
                        .appendChild(
                                new Element("label")
                                        .setAttribute("for", versionName)
                                        .setText(texts.get(label)),
                                select));
    }

    private static Element option(String value, String words, boolean selected) {
        return new Element("option")
                .setAttribute("value", value)
                .setAttribute("selected", selected)
                .setText(words);
    }
}
