package vn.cchc.search.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.DocumentPages;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Viewer;
import vn.cchc.library.view.DocumentWords;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.SearchResult;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.SearchBox;
import vn.cchc.ui.Texts;

/** Search results, or the whole library where nothing was asked. */
@Route(value = ResultsAddress.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class ResultsView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, HeadFacts {

    private static final Logger LOG = LoggerFactory.getLogger(ResultsView.class);

    private final transient LibrarySearch search;
    private final transient DocumentPages pages;
    private final transient DocumentWords words;
    private final transient FacetWords facetWords;
    private final transient Texts texts;
    private final SearchBox box;
    private final Paragraph understood = Parts.paragraph("as", "");
    private final FacetPanel facets;
    private final ResultsHead head;
    private final Div list = new Div();
    private @Nullable ResultsAddress address;

    ResultsView(LibrarySearch search, DocumentPages pages, DocumentWords words, FacetWords facetWords, Texts texts) {
        this.search = search;
        this.pages = pages;
        this.words = words;
        this.facetWords = facetWords;
        this.texts = texts;
        box = new SearchBox(texts);
        facets = new FacetPanel(facetWords, texts, ResultsView::open);
        head = new ResultsHead(texts, ResultsView::open);
        var results = new Section(head, list);
        results.getElement().setAttribute("aria-labelledby", ResultsHead.COUNT);
        add(Parts.div("find", Parts.div("wrap", box, understood)), Parts.div("wrap cols with-facets", facets, results));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = address;
        var now = ResultsAddress.parse(event.getLocation().getQueryParameters());
        address = now;
        show(now);
        if (before != null && event.getTrigger() != NavigationTrigger.HISTORY && narrowedOrTurned(before, now)) {
            head.focusHeading();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (address != null) {
            box.setText(address.text());
        }
    }

    private void show(ResultsAddress now) {
        list.removeAll();
        understood.removeAll();
        understood.setVisible(false);
        SearchResult result;
        try {
            result = search.search(now.request(), viewer());
        } catch (RuntimeException failure) {
            LOG.error("The search for a results page failed", failure);
            facets.setVisible(false);
            head.show(now, texts.get("search.failed.title"), false);
            list.add(Nothing.failed(texts, now));
            return;
        }
        facets.show(now, result.facets());
        head.show(now, texts.get("search.count", result.total()), result.total() > 1);
        sayHowItWasUnderstood(now, result);
        if (now.filtered()) {
            list.add(new FilterChips(now, facetWords, texts));
        }
        showHits(now, result);
    }

    private void sayHowItWasUnderstood(ResultsAddress now, SearchResult result) {
        if (result.understoodAs() != null) {
            var reading = new Span(texts.get("search.understood"));
            reading.getElement().appendChild(new Element("b").setText(result.understoodAs()));
            understood.add(reading, Parts.link("", now.literally(true).href(), texts.get("search.literally")));
            understood.setVisible(true);
        } else if (now.literal() && !now.text().isBlank()) {
            understood.add(
                    new Span(texts.get("search.literal")),
                    Parts.link("", now.literally(false).href(), texts.get("search.understand")));
            understood.setVisible(true);
        }
    }

    private void showHits(ResultsAddress now, SearchResult result) {
        int deepest = SearchRequest.DEEPEST / ResultsAddress.PAGE_SIZE;
        int last = (int) Math.min(deepest, Math.ceilDiv(result.total(), ResultsAddress.PAGE_SIZE));
        if (result.total() == 0) {
            list.add(Nothing.matches(texts, now));
            return;
        }
        if (now.page() >= last) {
            list.add(Nothing.soDeep(texts, now, last));
            return;
        }
        var choices = now.page() == 0 ? result.sameNumber() : List.<DocumentSummary>of();
        if (!choices.isEmpty()) {
            list.add(chooser(choices, now.text()));
        }
        boolean ranked = now.page() == 0 && now.request().order() == SearchOrder.RELEVANCE && choices.isEmpty();
        for (var hit : result.hits()) {
            var document = hit.document();
            if (choices.stream().anyMatch(choice -> choice.id().equals(document.id()))) {
                continue;
            }
            var card = new HitCard(texts, words, document, hit.passages(), now.text(), false);
            list.add(ranked ? card.best(hit.passages(), pages.citation(document)) : card);
            ranked = false;
        }
        list.add(new Pager(texts, now.page(), last, number -> now.onPage(number).href()));
    }

    private Div chooser(List<DocumentSummary> choices, String question) {
        var chooser = Parts.div("chooser", new H2(texts.get("search.same-number", words.number(choices.getFirst()))));
        choices.forEach(document -> chooser.add(new HitCard(texts, words, document, List.of(), question, true)));
        return chooser;
    }

    private static boolean narrowedOrTurned(ResultsAddress before, ResultsAddress now) {
        return before.text().equals(now.text())
                && (!before.filters().equals(now.filters()) || before.page() != now.page());
    }

    private static Viewer viewer() {
        return Viewer.of(SecurityContextHolder.getContext().getAuthentication()).published();
    }

    private static void open(ResultsAddress address) {
        UI.getCurrent().navigate(ResultsAddress.PATH, address.parameters());
    }

    @Override
    public String getPageTitle() {
        return address == null || address.text().isBlank()
                ? texts.get("search.title")
                : texts.get("search.title.of", address.text());
    }

    @Override
    public boolean listed() {
        return false;
    }
}
