package vn.cchc.search.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.account.Person;
import vn.cchc.search.Facet;
import vn.cchc.search.alert.SavedSearches;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** Keeps the search that is shown, for whoever is signed in. */
class KeepSearch extends Div {

    private final transient SavedSearches searches;
    private final transient FacetWords words;
    private final transient Texts texts;
    private final NativeButton button;
    private final Notice notice = new Notice();
    private ResultsAddress address = ResultsAddress.of("");

    KeepSearch(SavedSearches searches, FacetWords words, Texts texts) {
        this.searches = searches;
        this.words = words;
        this.texts = texts;
        button = new NativeButton(texts.get("search.keep"), click -> keep());
        button.addClassNames("btn", "plain", "s");
        button.getElement().setAttribute("type", "button");
        add(button, notice);
    }

    void show(ResultsAddress shown) {
        address = shown.onPage(0);
        notice.clear();
        setVisible(Person.signedIn().isPresent() && (!shown.text().isBlank() || shown.filtered()));
    }

    private void keep() {
        var person = Person.signedIn();
        if (person.isEmpty()) {
            return;
        }
        var outcome = searches.keep(person.get().personId(), name(), address.href(), address.request(), Texts.locale());
        var tone = switch (outcome) {
            case KEPT, KEPT_BEFORE -> Notice.Tone.OK;
            case TOO_MANY, TOO_LONG -> Notice.Tone.WARN;
        };
        notice.say(
                tone,
                texts.get("search.keep." + outcome, SavedSearches.MOST),
                Parts.link("btn second s", "/" + SavedSearchesView.PATH, texts.get("search.keep.manage")));
    }

    /** The words and the filters: "tuyên truyền · Kế hoạch · 2020". */
    private String name() {
        var filters = Stream.of(Facet.values())
                .flatMap(facet -> address.chosen(facet).stream().map(value -> words.value(facet, value)));
        var name = Stream.concat(Stream.of(address.text()), filters)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return name.length() <= 1_000 ? name : name.substring(0, 1_000);
    }
}
