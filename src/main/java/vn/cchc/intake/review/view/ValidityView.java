package vn.cchc.intake.review.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.intake.review.ValidityProposals;
import vn.cchc.intake.review.ValidityProposals.Proposal;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.ProvisionNames;
import vn.cchc.library.ValidityMark;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** What follows for the validity of documents, and from what; a person says yes or no to each. */
@Route(value = ValidityView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
@StyleSheet("context://cchc/intake.css")
public class ValidityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "quan-tri/hieu-luc";

    private static final int PAGE_SIZE = 25;
    private static final int MOST_PAGES = 999_999;

    private final transient ValidityProposals proposals;
    private final transient Library library;
    private final transient Texts texts;
    private final transient Dates dates;
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private int page;

    public ValidityView(ValidityProposals proposals, Library library, Texts texts, Dates dates) {
        this.proposals = proposals;
        this.library = library;
        this.texts = texts;
        this.dates = dates;
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(new H1(texts.get("validity.title")), Parts.paragraph("", texts.get("validity.what")))),
                notice,
                list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = Pager.asked(event.getLocation().getQueryParameters(), "page", MOST_PAGES);
        notice.clear();
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("desk.title", texts.get("validity.title"));
    }

    private void show() {
        Page<Proposal> open = proposals.open(PageRequest.of(page, PAGE_SIZE));
        if (open.isEmpty() && open.getTotalPages() > 0) {
            page = open.getTotalPages() - 1;
            open = proposals.open(PageRequest.of(page, PAGE_SIZE));
        }
        list.removeAll();
        if (open.isEmpty()) {
            list.add(new Empty(texts.get("validity.none"), texts.get("validity.none.why")));
            return;
        }
        Map<DocumentId, DocumentSummary> documents = library.summaries(
                open.stream()
                        .flatMap(proposal -> Stream.of(proposal.document(), proposal.source()))
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList(),
                Viewer.LIBRARIAN);
        var table = new RowsTable(
                texts.get("validity.title"),
                List.of(
                        new Column(texts.get("desk.column.document"), "main"),
                        Column.of(texts.get("validity.column.now")),
                        Column.of(texts.get("validity.column.proposed")),
                        Column.of(texts.get("validity.column.why")),
                        new Column(texts.get("desk.column.actions"), "do")));
        open.forEach(proposal -> {
            DocumentSummary document = documents.get(proposal.document());
            if (document != null) {
                DocumentSummary source = proposal.source() == null ? null : documents.get(proposal.source());
                table.addRow(
                        name(document),
                        badge(document.validity()),
                        badge(proposal.validity()),
                        why(proposal, source),
                        acts(proposal, document, source));
            }
        });
        list.add(table);
        if (open.getTotalPages() > 1) {
            list.add(new Pager(
                    texts,
                    page,
                    open.getTotalPages(),
                    number -> number == 0 ? ADDRESS : ADDRESS + "?page=" + (number + 1)));
        }
    }

    private Component name(DocumentSummary document) {
        return Parts.div(
                "doc",
                Parts.span("id", document.number() == null ? texts.get("desk.no-number") : document.number()),
                new Div(new Anchor("quan-tri/van-ban/" + document.id().value(), document.title())));
    }

    private Span badge(vn.cchc.library.Validity validity) {
        var mark = ValidityMark.of(validity);
        return Parts.classed(
                new Span(new Icon(mark.icon()), new Span(texts.get("page.validity." + validity))),
                "badge " + mark.tone());
    }

    private Component why(Proposal proposal, @Nullable DocumentSummary source) {
        var why = new Div(new Span(reason(proposal, source, Texts.locale())));
        if (source != null) {
            String key = proposal.ownKey();
            why.add(new Div(Parts.link(
                    "small",
                    "van-ban/" + source.slug() + (key == null ? "" : "#" + key.replace('/', '.')),
                    texts.get("validity.source"))));
        }
        return why;
    }

    /** The sentence that becomes the basis when a person confirms it. */
    private String reason(Proposal proposal, @Nullable DocumentSummary source, Locale language) {
        String name = source == null ? "" : source.number() == null ? source.title() : source.number();
        String own = proposal.ownKey() == null ? "" : " (" + ProvisionNames.of(proposal.ownKey()) + ")";
        String other = proposal.otherKey() == null ? "" : ProvisionNames.of(proposal.otherKey());
        String day = proposal.fromDay() == null
                ? ""
                : " " + texts.in(language, "validity.from", dates.day(proposal.fromDay(), null));
        return texts.in(language, "validity.why." + proposal.why(), name + own, other, day)
                .strip();
    }

    private Component acts(Proposal proposal, DocumentSummary document, @Nullable DocumentSummary source) {
        String name = document.number() == null ? document.title() : document.number();
        var confirm = new Button(
                texts.get("validity.confirm"),
                event -> act(
                        () -> proposals.confirm(
                                proposal.id(), reason(proposal, source, vn.cchc.ui.Languages.VIETNAMESE)),
                        texts.get("validity.confirmed", name)));
        confirm.setAriaLabel(texts.get("validity.confirm") + " " + name);
        confirm.addThemeNames("small", "primary");
        var decline = new Button(
                texts.get("validity.decline"),
                event -> act(() -> proposals.decline(proposal.id()), texts.get("validity.declined", name)));
        decline.setAriaLabel(texts.get("validity.decline") + " " + name);
        decline.addThemeNames("small");
        return Parts.div("tools", confirm, decline);
    }

    private void act(Runnable act, String done) {
        try {
            act.run();
            notice.say(Notice.Tone.OK, done);
        } catch (CataloguingException refused) {
            notice.insist(texts.get(refused.key(), refused.arguments().toArray()));
        }
        show();
    }
}
