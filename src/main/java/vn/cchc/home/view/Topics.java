package vn.cchc.home.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cchc.library.Viewer;
import vn.cchc.search.Facet;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.SearchResult.Count;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** The library by topic: the six tasks of the reform and the ten groups of content, with how many documents each has. */
class Topics extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final Texts texts;

    Topics(Texts texts, LibrarySearch search, Viewer viewer) {
        this.texts = texts;
        Parts.classed(this, "wide grid");
        var counts = counts(search, viewer);
        add(section("topic.tasks", topics("task-", 6, counts)), section("topic.groups", topics("group-", 10, counts)));
    }

    private Section section(String key, UnorderedList topics) {
        Section section = HomeView.section(texts, key, Optional.empty());
        section.add(topics);
        return section;
    }

    private UnorderedList topics(String prefix, int last, Map<String, Long> counts) {
        List<ListItem> items = IntStream.rangeClosed(1, last)
                .mapToObj(number -> prefix + number)
                .map(topic -> topic(topic, counts.getOrDefault(topic, 0L)))
                .toList();
        return Parts.list("topics", items);
    }

    private ListItem topic(String topic, long count) {
        var figure = Parts.span("num", texts.get("home.topics.count", count));
        return new ListItem(Parts.link("", "/thu-vien?chu-de=" + topic, new Span(texts.get("topic." + topic)), figure));
    }

    /** Home opens even while the index does not answer; the topics then stand without figures. */
    private static Map<String, Long> counts(LibrarySearch search, Viewer viewer) {
        try {
            var everything = new SearchRequest("", null, Map.of(), SearchOrder.NEWEST, 0, 1, false);
            return search.search(everything, viewer).facets().getOrDefault(Facet.TOPIC, List.of()).stream()
                    .collect(Collectors.toMap(Count::value, Count::count, Long::sum));
        } catch (RuntimeException failure) {
            LOG.warn("No figures beside the topics: the index does not answer", failure);
            return Map.of();
        }
    }
}
