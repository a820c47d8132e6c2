package vn.cchc.intake.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.intake.Imports;
import vn.cchc.jobs.Job;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** Where files come in, and what became of those that came before. */
@Route(value = ImportsView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "quan-tri/nhap";
    /** The librarian's list, in the library's own module. */
    static final String CATALOGUE = "quan-tri/van-ban";

    private static final int PAGE_SIZE = 20;

    private final transient Imports imports;
    private final transient Texts texts;
    private final transient Dates dates;
    private final transient JobWords words;
    private final Div jobs = new Div();

    public ImportsView(Imports imports, Texts texts, Dates dates, JobWords words) {
        this.imports = imports;
        this.texts = texts;
        this.dates = dates;
        this.words = words;
        addClassNames("cchc-dense", "desk");
        var drop = new DropZone(imports, texts, this::arrived);
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(CATALOGUE, texts.get("desk.catalogue"))),
                Parts.div(
                        "deskhead",
                        new Div(new H1(texts.get("desk.import")), Parts.paragraph("", texts.get("desk.import.what")))),
                drop,
                Parts.classed(new H2(texts.get("desk.import.jobs")), "listtitle"),
                jobs));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int page = Pager.asked(event.getLocation().getQueryParameters(), "page", 999_999);
        show(imports.list(PageRequest.of(page, PAGE_SIZE)));
    }

    @Override
    public String getPageTitle() {
        return texts.get("desk.title", texts.get("desk.import"));
    }

    /** One file's report is opened, several stand in the list. */
    private void arrived(List<UUID> ids) {
        if (ids.size() == 1) {
            UI.getCurrent()
                    .navigate(ImportJobView.address(ids.getFirst()), QueryParameters.of(ImportJobView.OPEN, "1"));
        } else {
            show(imports.list(PageRequest.of(0, PAGE_SIZE)));
        }
    }

    private void show(Page<Job> page) {
        jobs.removeAll();
        if (page.isEmpty()) {
            jobs.add(new Empty(texts.get("desk.import.none"), texts.get("desk.import.none.why")));
            return;
        }
        var table = new RowsTable(
                texts.get("desk.import.jobs"),
                List.of(
                        new Column(texts.get("desk.import.column.file"), "main"),
                        Column.of(texts.get("desk.column.state")),
                        Column.of(texts.get("desk.import.column.result")),
                        Column.of(texts.get("desk.import.column.by")),
                        new Column(texts.get("desk.import.column.at"), "r")));
        page.forEach(job -> table.addRow(cells(job)));
        jobs.add(table);
        if (page.getTotalPages() > 1) {
            jobs.add(new Pager(
                    texts,
                    page.getNumber(),
                    page.getTotalPages(),
                    number -> number == 0 ? ADDRESS : ADDRESS + "?page=" + (number + 1)));
        }
    }

    private Component[] cells(Job job) {
        return new Component[] {
            new Anchor(ImportJobView.address(job.id()), job.title()),
            words.badge(job.state()),
            new Span(words.of(imports.summary(job))),
            new Span(job.owner()),
            new Span(dates.time(job.submittedAt()))
        };
    }
}
