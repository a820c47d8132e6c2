package vn.cchc.search.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.search.Facet;
import vn.cchc.search.SearchResult.Count;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What results can be narrowed by: a side panel on a desk, behind one button on a phone. Stays open while values are chosen. */
@Tag("details")
class FacetPanel extends HtmlContainer {

    private static final int AT_ONCE = 6;
    private static final int AT_ALL = 60;

    private final FacetWords words;
    private final Texts texts;
    private final Consumer<ResultsAddress> onChange;
    private final Div groups = new Div();

    FacetPanel(FacetWords words, Texts texts, Consumer<ResultsAddress> onChange) {
        this.words = words;
        this.texts = texts;
        this.onChange = onChange;
        addClassName("facets");
        getElement().setAttribute("data-wide", true);
        var summary = new Element("summary").setAttribute("class", "sum");
        var name = HtmlUtils.htmlEscape(texts.get("search.narrow"));
        summary.setProperty(
                "innerHTML", Icon.markup("list-filter") + "<span>" + name + "</span>" + Icon.markup("chevron-down"));
        getElement().appendChild(summary);
        add(groups);
    }

    void show(ResultsAddress address, Map<Facet, List<Count>> facets) {
        groups.removeAll();
        for (Facet facet : Facet.values()) {
            var counts = withChosen(address, facet, facets.getOrDefault(facet, List.of()));
            if (!counts.isEmpty()) {
                groups.add(group(address, facet, counts));
            }
        }
        setVisible(groups.getComponentCount() > 0);
    }

    private Component group(ResultsAddress address, Facet facet, List<Count> counts) {
        var set = new FieldSet();
        set.addClassName("facet");
        set.getElement().appendChild(new Element("legend").setText(words.name(facet)));
        counts.stream().limit(AT_ONCE).forEach(count -> set.add(line(address, facet, count)));
        if (counts.size() > AT_ONCE) {
            var hidden = counts.subList(AT_ONCE, Math.min(counts.size(), AT_ALL));
            var more = new Element("details").setAttribute("class", "more");
            more.appendChild(new Element("summary").setText(texts.get("search.more-values", hidden.size())));
            hidden.forEach(count -> more.appendChild(line(address, facet, count).getElement()));
            set.getElement().appendChild(more);
        }
        return set;
    }

    private NativeLabel line(ResultsAddress address, Facet facet, Count count) {
        var tick = new Element("input").setAttribute("type", "checkbox");
        tick.setProperty("checked", address.chosen(facet).contains(count.value()));
        tick.addEventListener("change", event -> onChange.accept(address.toggled(facet, count.value())));
        var label = new NativeLabel();
        label.getElement().appendChild(tick);
        var value = new Span(words.value(facet, count.value()));
        if (facet == Facet.YEAR) {
            value.addClassName("num");
        }
        label.add(value, Parts.span("num", texts.get("search.figure", count.count())));
        return label;
    }

    /** Chosen values stay in sight, so that they can be taken back, even if nothing has them any more. */
    private static List<Count> withChosen(ResultsAddress address, Facet facet, List<Count> counts) {
        var chosen = address.chosen(facet);
        var all = new ArrayList<>(counts);
        if (facet == Facet.YEAR) {
            all.sort(Comparator.comparing(Count::value).reversed());
        }
        chosen.stream()
                .filter(value ->
                        counts.stream().noneMatch(count -> count.value().equals(value)))
                .forEach(value -> all.add(new Count(value, 0)));
        if (all.size() > AT_ONCE) {
            all.sort(Comparator.comparing(count -> !chosen.contains(count.value())));
        }
        return all;
    }
}
