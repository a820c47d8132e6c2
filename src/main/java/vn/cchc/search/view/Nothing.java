package vn.cchc.search.view;

import com.vaadin.flow.component.html.Div;
import vn.cchc.ui.Marks;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What stands where results would: why there are none, and the next step. */
class Nothing extends Div {

    private final Texts texts;

    private Nothing(Texts texts, String key, Object... arguments) {
        this.texts = texts;
        addClassName("empty");
        add(
                new Marks(),
                Parts.paragraph("what", texts.get(key, arguments)),
                Parts.paragraph("", texts.get(key + ".remedy", arguments)));
    }

    static Nothing matches(Texts texts, ResultsAddress address) {
        if (address.filtered()) {
            return new Nothing(texts, "search.none.filtered").step("search.unfiltered", address.unfiltered());
        }
        if (address.literal()) {
            return new Nothing(texts, "search.none.literal").step("search.understand", address.literally(false));
        }
        return new Nothing(texts, "search.none").step("search.browse", ResultsAddress.of(""));
    }

    /** Nobody reads this far; better words find more than more pages. */
    static Nothing soDeep(Texts texts, ResultsAddress address, int pages) {
        return new Nothing(texts, "search.deep", pages).step("search.first-page", address.onPage(0));
    }

    static Nothing failed(Texts texts, ResultsAddress address) {
        return new Nothing(texts, "search.failed").step("search.again", address);
    }

    static Nothing tooOften(Texts texts, ResultsAddress address) {
        return new Nothing(texts, "search.too-often").step("search.again", address);
    }

    private Nothing step(String key, ResultsAddress address) {
        add(Parts.link("btn second", address.href(), texts.get(key)));
        return this;
    }
}
