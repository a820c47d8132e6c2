package vn.cchc.search.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.account.RateLimits;
import vn.cchc.library.DocumentPages;
import vn.cchc.library.Viewer;
import vn.cchc.library.view.DocumentWords;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchResult;
import vn.cchc.search.alert.SavedSearches;
import vn.cchc.search.suggest.AskedQuestions;
import vn.cchc.ui.HeadFacts;
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
    private final transient RateLimits rates;
    private final transient AskedQuestions asked;
    private final transient Texts texts;
    private final SearchBox box;
    private final UnderstoodLine understood;
    private final FacetPanel facets;
    private final ResultsHead head;
    private final KeepSearch keep;
    private final Div list = new Div();
    private @Nullable ResultsAddress address;

    ResultsView(
            LibrarySearch search,
            DocumentPages pages,
            DocumentWords words,
            FacetWords facetWords,
            RateLimits rates,
            AskedQuestions asked,
            SavedSearches searches,
            Texts texts) {
        this.asked = asked;
        this.search = search;
        this.pages = pages;
        this.words = words;
        this.facetWords = facetWords;
        this.rates = rates;
        this.texts = texts;
        box = new SearchBox(texts);
        understood = new UnderstoodLine(texts);
        facets = new FacetPanel(facetWords, texts, ResultsView::open);
        head = new ResultsHead(texts, ResultsView::open);
        keep = new KeepSearch(searches, facetWords, texts);
        var results = new Section(head, keep, list);
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
        understood.clear();
        keep.show(now);
        if (tooOften()) {
            apologise(now, "search.too-often.title", Nothing.tooOften(texts, now));
            return;
        }
        SearchResult result;
        try {
            result = search.search(now.request(), viewer());
        } catch (RuntimeException failure) {
            LOG.error("The search for a results page failed", failure);
            apologise(now, "search.failed.title", Nothing.failed(texts, now));
            return;
        }
        remember(now, result);
        facets.show(now, result.facets());
        boolean grouped = result.results() < result.total();
        head.show(
                now,
                texts.get(grouped ? "search.count.grouped" : "search.count", result.total(), result.results()),
                result.total() > 1);
        understood.show(now, result);
        if (now.filtered()) {
            list.add(new FilterChips(now, facetWords, texts));
        }
        list.add(new HitList(texts, words, pages, now, result));
    }

    private void apologise(ResultsAddress now, String key, Nothing reason) {
        facets.setVisible(false);
        head.show(now, texts.get(key), false);
        list.add(reason);
    }

    /** Whoever is signed in may search as often as they like. */
    private boolean tooOften() {
        var request = VaadinRequest.getCurrent();
        return request != null
                && request.getUserPrincipal() == null
                && !rates.search(
                                request.getRemoteAddr(),
                                request.getWrappedSession().getId())
                        .allowed();
    }

    /** Only what the public finds may be offered to the public. */
    private void remember(ResultsAddress now, SearchResult result) {
        var request = VaadinRequest.getCurrent();
        boolean plain = now.page() == 0 && !now.filtered() && !now.literal();
        if (plain && request != null && result.total() > 0 && viewer().equals(Viewer.ANYONE.published())) {
            var words = result.understoodAs() == null ? now.text() : result.understoodAs();
            asked.count(words, request.getWrappedSession().getId());
        }
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
