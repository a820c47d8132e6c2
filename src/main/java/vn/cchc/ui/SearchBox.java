package vn.cchc.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;

/**
 * The search form. It is a real one, so it is sent even before Vaadin answers; once Vaadin does, asking is a step of its router and
 * the page stays. Its script keeps Enter to the input method while that is composing.
 */
@Tag("form")
public class SearchBox extends HtmlContainer {

    private static final String PATH = "thu-vien";
    private static final String TYPED = "element.querySelector('input').value";

    private final Element field = new Element("input");

    public SearchBox(Texts texts) {
        getElement()
                .setAttribute("action", "/" + PATH)
                .setAttribute("method", "get")
                .setAttribute("role", "search")
                .setAttribute("data-search", true)
                .setAttribute("data-suggest-documents", texts.get("ui.search.suggest.documents"))
                .setAttribute("data-suggest-queries", texts.get("ui.search.suggest.queries"));
        field.setAttribute("id", "q")
                .setAttribute("name", "q")
                .setAttribute("type", "search")
                .setAttribute("autocomplete", "off")
                .setAttribute("enterkeyhint", "search")
                .setAttribute("maxlength", "1000")
                .setAttribute("placeholder", texts.get("ui.search.placeholder"));
        var label = Parts.classed(new NativeLabel(texts.get("ui.search.label")), "vh");
        label.getElement().setAttribute("for", "q");
        var button = new NativeButton();
        button.addClassName("btn");
        button.getElement().setAttribute("type", "submit");
        button.add(new Icon("search"), new Span(texts.get("ui.search")));
        var row = Parts.div("search");
        row.getElement().appendChild(field, button.getElement());
        // filled by suggest.js
        var suggestions = Parts.div("suggest");
        suggestions.getElement().setAttribute("hidden", true);
        add(label, row, suggestions);
        getElement()
                .addEventListener(
                        "submit", event -> ask(event.getEventData().get(TYPED).asString()))
                .addEventData(TYPED)
                .preventDefault();
    }

    /** What the box shows. */
    public void setText(String text) {
        field.setProperty("value", text);
    }

    /** Puts the caret into the box where there is a keyboard; on a phone one would jump up and hide the page. */
    public void focusOnDesks() {
        field.executeJs("if (matchMedia('(min-width: 60rem)').matches && !matchMedia('(pointer: coarse)').matches)"
                // after the page has settled: showing the view moves the focus once more
                + " setTimeout(() => this.focus({preventScroll: true}), 100)");
    }

    private static void ask(String typed) {
        var asked = typed.strip();
        UI.getCurrent().navigate(PATH, asked.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", asked));
    }
}
