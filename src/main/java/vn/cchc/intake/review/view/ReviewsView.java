package vn.cchc.intake.review.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.intake.review.ItemState;
import vn.cchc.intake.review.ReviewDesk;
import vn.cchc.intake.review.ReviewItem;
import vn.cchc.library.DocumentSummary;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** All files that came in by where they stand, with what can be done with several at once. */
@Route(value = ReviewsView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
@StyleSheet("context://cchc/intake.css")
public class ReviewsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "quan-tri/duyet";

    private static final String STATE = "trang-thai";
    private static final String IMPORT = "lan-nhap";
    private static final int PAGE_SIZE = 25;
    private static final int MOST_PAGES = 999_999;

    private final transient ReviewDesk desk;
    private final transient ReviewWords words;
    private final transient Texts texts;
    private final transient Dates dates;
    private final Nav tabs = new Nav();
    private final Notice notice = new Notice();
    private final BatchBar batch;
    private final Div list = new Div();
    private final transient Map<Long, Checkbox> boxes = new LinkedHashMap<>();
    private @Nullable ItemState state;
    private @Nullable UUID importId;
    private int page;

    public ReviewsView(ReviewDesk desk, ReviewWords words, Texts texts, Dates dates) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
        this.dates = dates;
        batch = new BatchBar(desk, words, texts, notice, boxes, this::show);
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", texts.get("review.filter"));
        addClassNames("cchc-dense", "desk", "reviews");
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(new H1(texts.get("review.title")), Parts.paragraph("", texts.get("review.what"))),
                        Parts.div("acts", Parts.link("btn second", "quan-tri/nhap", texts.get("review.import")))),
                tabs,
                notice,
                batch,
                list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        state = parameters.getSingleParameter(STATE).flatMap(ReviewWords::state).orElse(null);
        importId = parameters
                .getSingleParameter(IMPORT)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElse(null);
        page = Pager.asked(parameters, "page", MOST_PAGES);
        notice.clear();
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("desk.title", texts.get("review.title"));
    }

    private void show() {
        Page<ReviewItem> shown = desk.list(state, importId, PageRequest.of(page, PAGE_SIZE));
        if (shown.isEmpty() && shown.getTotalPages() > 0) {
            page = shown.getTotalPages() - 1;
            shown = desk.list(state, importId, PageRequest.of(page, PAGE_SIZE));
        }
        tabs();
        boxes.clear();
        list.removeAll();
        batch.setVisible(!shown.isEmpty());
        batch.clear();
        if (shown.isEmpty()) {
            list.add(new Empty(
                    texts.get("review.none"),
                    texts.get(state == null ? "review.none.why" : "review.none.state"),
                    Parts.link("btn second", "quan-tri/nhap", texts.get("review.import"))));
            return;
        }
        list.add(table(shown));
        if (shown.getTotalPages() > 1) {
            list.add(new Pager(texts, page, shown.getTotalPages(), number -> address(state, number)));
        }
    }

    private void tabs() {
        tabs.removeAll();
        Map<ItemState, Long> counts = desk.counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(Parts.tab(address(null, 0), texts.get("review.tab", texts.get("review.all"), all), state == null));
        for (ItemState each : ItemState.values()) {
            tabs.add(Parts.tab(
                    address(each, 0),
                    texts.get("review.tab", texts.get("review.state." + each), counts.getOrDefault(each, 0L)),
                    each == state));
        }
    }

    private RowsTable table(Page<ReviewItem> items) {
        var table = new RowsTable(
                texts.get("review.title"),
                List.of(
                        Column.of(texts.get("review.column.chosen")),
                        new Column(texts.get("desk.column.document"), "main"),
                        Column.of(texts.get("desk.column.state")),
                        Column.of(texts.get("review.column.doubts")),
                        Column.of(texts.get("review.column.by")),
                        new Column(texts.get("review.column.at"), "r")));
        items.forEach(item -> table.addRow(
                box(item),
                name(item),
                words.badge(item.state()),
                doubts(item),
                new Span(item.changedBy()),
                new Span(dates.time(item.changedAt()))));
        return table;
    }

    private Checkbox box(ReviewItem item) {
        var box = new Checkbox();
        box.setAriaLabel(texts.get("review.choose", words.name(item)));
        box.addValueChangeListener(event -> batch.count());
        boxes.put(item.id(), box);
        return box;
    }

    private Component name(ReviewItem item) {
        var title = new Anchor(
                ReviewView.address(item.id()),
                words.summary(item).map(DocumentSummary::title).orElse(item.name()));
        var number = words.summary(item).map(words::number).orElse("");
        var cell = Parts.div("doc", Parts.span("id", number), new Div(title), Parts.span("small quiet", item.place()));
        return cell;
    }

    private Component doubts(ReviewItem item) {
        if (item.reason() != null && item.document() == null) {
            return new Span(words.of(item.reason()));
        }
        var doubts = item.reading().doubts();
        if (doubts.isEmpty()) {
            return new Span();
        }
        var first = new Span(words.of(doubts.getFirst()));
        return doubts.size() == 1
                ? first
                : new Div(first, Parts.span("small quiet", " " + texts.get("review.more", doubts.size() - 1)));
    }

    private String address(@Nullable ItemState wanted, int number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (wanted != null) {
            parameters.put(STATE, ReviewWords.address(wanted));
        }
        if (importId != null) {
            parameters.put(IMPORT, importId.toString());
        }
        if (number > 0) {
            parameters.put("page", String.valueOf(number + 1));
        }
        String query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query;
    }
}
