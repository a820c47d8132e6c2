package vn.cchc.search.view;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.cchc.search.Facet;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** The chosen filter values above the list, each a link to the same results without it. */
class FilterChips extends UnorderedList {

    FilterChips(ResultsAddress address, FacetWords words, Texts texts) {
        addClassName("chips");
        getElement().setAttribute("aria-label", texts.get("search.chosen"));
        int chips = 0;
        for (Facet facet : Facet.values()) {
            for (String value : address.chosen(facet)) {
                add(chip(address.toggled(facet, value), words.value(facet, value), texts));
                chips++;
            }
        }
        if (chips > 1) {
            add(new ListItem(Parts.link("btn plain s", address.unfiltered().href(), texts.get("search.unfiltered"))));
        }
    }

    private static ListItem chip(ResultsAddress without, String value, Texts texts) {
        return new ListItem(Parts.link(
                "chip", without.href(), Parts.unseen(texts.get("search.take-back")), new Span(value), new Icon("x")));
    }
}
