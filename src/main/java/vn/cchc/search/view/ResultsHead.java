package vn.cchc.search.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.cchc.search.SearchOrder;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Above the list: how many there are, said aloud too, and in what order they come. */
class ResultsHead extends Div {

    static final String COUNT = "so-ket-qua";
    private static final String CHOSEN = "element.value";

    private final Texts texts;
    private final H1 heading = new H1();
    private final Div status = Parts.div("vh");
    private final NativeLabel sorting = new NativeLabel();
    private final Element select = new Element("select");
    private ResultsAddress address = ResultsAddress.of("");

    ResultsHead(Texts texts, Consumer<ResultsAddress> onChange) {
        this.texts = texts;
        addClassName("listhead");
        heading.setId(COUNT);
        heading.getElement().setAttribute("tabindex", "-1");
        status.getElement().setAttribute("role", "status");
        sorting.addClassName("small");
        sorting.add(Parts.unseen(texts.get("search.order")));
        select.setAttribute("class", "input");
        select.addEventListener(
                        "change",
                        event -> onChange.accept(address.ordered(
                                order(event.getEventData().get(CHOSEN).asString()))))
                .addEventData(CHOSEN);
        sorting.getElement().appendChild(select);
        add(heading, sorting, status);
    }

    void show(ResultsAddress shown, String words, boolean sortable) {
        address = shown;
        heading.setText(words);
        status.setText(words);
        sorting.setVisible(sortable);
        select.removeAllChildren();
        var selected = shown.request().order();
        var orders = shown.text().isBlank()
                ? List.of(SearchOrder.NEWEST, SearchOrder.OLDEST)
                : List.of(SearchOrder.values());
        for (SearchOrder order : orders) {
            select.appendChild(new Element("option")
                    .setAttribute("value", order.name().toLowerCase(Locale.ROOT))
                    .setAttribute("selected", order == selected)
                    .setText(texts.get("search.order." + order)));
        }
        select.executeJs("this.value = $0", selected.name().toLowerCase(Locale.ROOT));
    }

    /** Brings a reader who changed the list by keyboard to where it begins. */
    void focusHeading() {
        heading.getElement().executeJs("this.focus()");
    }

    private static SearchOrder order(String value) {
        for (SearchOrder order : SearchOrder.values()) {
            if (order.name().equalsIgnoreCase(value)) {
                return order;
            }
        }
        return SearchOrder.RELEVANCE;
    }
}
