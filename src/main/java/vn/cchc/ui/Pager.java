package vn.cchc.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Links to the pages of a list: first, last, the current one and its neighbours. Pages count from 1; hidden where one is enough. */
@Tag("nav")
public class Pager extends Div {

    private static final int NEIGHBOURS = 2;

    private final Texts texts;

    public Pager(Texts texts) {
        this.texts = texts;
        addClassName("pager");
        getElement().setAttribute("aria-label", texts.get("ui.pages"));
    }

    /** Shows where the reader stands; {@code address} gives the address of a page. */
    public void show(int page, int pages, IntFunction<String> address) {
        removeAll();
        setVisible(pages > 1);
        var numbers = new Span();
        numbers.addClassName("pages");
        if (page > 1) {
            numbers.add(link(new Icon("chevron-left"), address.apply(page - 1), "ui.previous"));
        }
        int before = 0;
        for (int number : shown(page, pages)) {
            if (number > before + 1) {
                numbers.add(new Span("…"));
            }
            numbers.add(number == page ? current(number) : new Anchor(address.apply(number), String.valueOf(number)));
            before = number;
        }
        if (page < pages) {
            numbers.add(link(new Icon("chevron-right"), address.apply(page + 1), "ui.next"));
        }
        add(new Span(texts.get("ui.page", String.valueOf(page), String.valueOf(pages))), numbers);
    }

    private static SortedSet<Integer> shown(int page, int pages) {
        SortedSet<Integer> shown = new TreeSet<>();
        shown.add(1);
        shown.add(pages);
        for (int near = Math.max(1, page - NEIGHBOURS); near <= Math.min(pages, page + NEIGHBOURS); near++) {
            shown.add(near);
        }
        return shown;
    }

    private static Component current(int number) {
        var here = new Span(String.valueOf(number));
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }

    private Anchor link(Icon icon, String address, String key) {
        var anchor = new Anchor(address, icon);
        anchor.getElement().setAttribute("aria-label", texts.get(key));
        return anchor;
    }
}
