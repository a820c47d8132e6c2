package vn.cchc.search.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import vn.cchc.library.DocumentPages;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.view.DocumentWords;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.SearchResult;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** One page of results: the documents to choose from where several share the number asked for, the hits, the other pages. */
class HitList extends Div {

    private final Texts texts;
    private final DocumentWords words;

    HitList(Texts texts, DocumentWords words, DocumentPages pages, ResultsAddress address, SearchResult result) {
        this.texts = texts;
        this.words = words;
        int deepest = SearchRequest.DEEPEST / ResultsAddress.PAGE_SIZE;
        int last = (int) Math.min(deepest, Math.ceilDiv(result.results(), ResultsAddress.PAGE_SIZE));
        if (result.total() == 0) {
            add(Nothing.matches(texts, address));
            return;
        }
        if (address.page() >= last) {
            add(Nothing.soDeep(texts, address, last));
            return;
        }
        var choices = address.page() == 0 ? result.sameNumber() : List.<DocumentSummary>of();
        if (!choices.isEmpty()) {
            add(chooser(choices, result.hits(), address.text()));
        }
        boolean best = address.page() == 0 && address.request().order() == SearchOrder.RELEVANCE && choices.isEmpty();
        for (var hit : result.hits()) {
            var document = hit.document();
            if (choices.stream().anyMatch(choice -> choice.id().equals(document.id()))) {
                continue;
            }
            var card = new HitCard(texts, words, document, hit.passages(), address.text(), false);
            if (best) {
                card.best(hit.passages(), pages.citation(document));
            }
            card.with(hit.versions(), words).explain(hit.why());
            add(card);
            best = false;
        }
        add(new Pager(
                texts, address.page(), last, number -> address.onPage(number).href()));
    }

    private Div chooser(List<DocumentSummary> choices, List<SearchResult.Hit> hits, String question) {
        var chooser = Parts.div("chooser", new H2(texts.get("search.same-number", words.number(choices.getFirst()))));
        for (DocumentSummary document : choices) {
            var versions = hits.stream()
                    .filter(hit -> hit.document().id().equals(document.id()))
                    .flatMap(hit -> hit.versions().stream())
                    .filter(version -> !choices.contains(version))
                    .toList();
            chooser.add(new HitCard(texts, words, document, List.of(), question, true).with(versions, words));
        }
        return chooser;
    }
}
