package vn.cchc.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Links to the pages of a list: the first, the last, those around the one that is shown. */
public class Pager extends Nav {

    private static final int AROUND = 1;

    /**
     * @param page the page that is shown, from 0
     * @param address where a page is, from 0
     */
    public Pager(Texts texts, int page, int pages, IntFunction<String> address) {
        addClassName("pager");
        getElement().setAttribute("aria-label", texts.get("ui.pages"));
        add(Parts.span("quiet", texts.get("ui.page", page + 1, pages)));
        if (pages == 1) {
            return;
        }
        var links = Parts.span("pages", "");
        if (page > 0) {
            links.add(step("prev", "chevron-left", texts.get("ui.previous"), address.apply(page - 1)));
        }
        int before = -1;
        for (int number : shown(page, pages)) {
            if (number > before + 1) {
                links.add(new Span("…"));
            }
            before = number;
            if (number == page) {
                var here = new Element("b").setText(String.valueOf(number + 1)).setAttribute("aria-current", "page");
                links.getElement().appendChild(here);
            } else {
                var link = new Anchor(address.apply(number), String.valueOf(number + 1));
                link.setAriaLabel(texts.get("ui.page", number + 1, pages));
                links.add(link);
            }
        }
        if (page < pages - 1) {
            links.add(step("next", "chevron-right", texts.get("ui.next"), address.apply(page + 1)));
        }
        add(links);
    }

    /**
     * The page that an address asks for in the parameter of this name, from 0; whatever makes no sense there, or lies beyond the
     * last page there could ever be, is the first.
     *
     * @param last from 1, at most nine figures
     */
    public static int asked(QueryParameters parameters, String name, int last) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::parseInt)
                .filter(number -> number <= last)
                .map(number -> number - 1)
                .orElse(0);
    }

    static int[] shown(int page, int pages) {
        return IntStream.range(0, pages)
                .filter(number -> number == 0 || number == pages - 1 || Math.abs(number - page) <= AROUND)
                .toArray();
    }

    private static Anchor step(String rel, String icon, String name, String address) {
        var link = new Anchor(address);
        link.getElement().setAttribute("rel", rel);
        if ("prev".equals(rel)) {
            link.add(new Icon(icon), new Span(name));
        } else {
            link.add(new Span(name), new Icon(icon));
        }
        return link;
    }
}
