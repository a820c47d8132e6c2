package vn.cchc.intake.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.intake.Imports;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobState;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What became of every line of an import, page by page, of all outcomes or of one. */
class JobReport extends Section {

    private static final int PAGE_SIZE = 50;

    private final transient Imports imports;
    private final transient Library library;
    private final transient Texts texts;
    private final transient JobWords words;
    private final Nav tabs = new Nav();
    private final List<Anchor> links = new ArrayList<>();
    private final Div lines = new Div();
    private transient ReportPage chosen = ReportPage.FIRST;
    private final Div pager = new Div();
    private transient @Nullable List<JobItem> shown;
    private @Nullable JobState state;
    private int pages;

    JobReport(Imports imports, Library library, Texts texts, JobWords words) {
        this.imports = imports;
        this.library = library;
        this.texts = texts;
        this.words = words;
        addClassName("jobreport");
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", texts.get("desk.import.report.filter"));
        add(new H2(texts.get("desk.import.report")), tabs, lines, pager);
    }

    void choose(ReportPage page) {
        chosen = page;
        shown = null;
        pages = 0;
        links.clear();
        tabs.removeAll();
    }

    void show(Job job) {
        setVisible(job.counts().sum() > 0 || job.state().isOver());
        tabs(job);
        Page<JobItem> page = imports.items(job.id(), chosen.outcome(), PageRequest.of(chosen.page(), PAGE_SIZE));
        // a list that is being read is left alone while nothing in it changes
        if (!page.getContent().equals(shown) || state != job.state()) {
            shown = page.getContent();
            state = job.state();
            lines(job, page);
        }
        if (page.getTotalPages() != pages) {
            pages = page.getTotalPages();
            pages(job, page);
        }
    }

    /** Made once a page and only renamed while the job runs, so that the focus stays on the one it is on. */
    private void tabs(Job job) {
        if (links.isEmpty()) {
            links.add(tab(job, null));
            for (JobItem.Outcome outcome : JobItem.Outcome.values()) {
                links.add(tab(job, outcome));
            }
            links.forEach(tabs::add);
        }
        Job.Counts counts = job.counts();
        name(0, texts.get("desk.import.report.all"), counts.sum());
        for (JobItem.Outcome outcome : JobItem.Outcome.values()) {
            name(outcome.ordinal() + 1, texts.get("jobs.outcome." + outcome), count(counts, outcome));
        }
    }

    private void name(int at, String name, long count) {
        links.get(at).setText(name + " (" + words.figure(count) + ")");
    }

    private static long count(Job.Counts counts, JobItem.Outcome outcome) {
        return switch (outcome) {
            case ADDED -> counts.added();
            case CHANGED -> counts.changed();
            case UNCHANGED -> counts.unchanged();
            case REFUSED -> counts.refused();
        };
    }

    private Anchor tab(Job job, JobItem.@Nullable Outcome outcome) {
        return Parts.tab(
                ImportJobView.address(job.id()) + new ReportPage(outcome, 0).query(), "", outcome == chosen.outcome());
    }

    private void lines(Job job, Page<JobItem> page) {
        lines.removeAll();
        if (page.isEmpty()) {
            lines.add(Parts.paragraph("quiet", texts.get("desk.import.report.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("report");
        page.forEach(item -> list.add(line(job, item)));
        lines.add(list);
    }

    private void pages(Job job, Page<JobItem> page) {
        pager.removeAll();
        if (page.getTotalPages() > 1) {
            pager.add(new Pager(
                    texts,
                    page.getNumber(),
                    page.getTotalPages(),
                    number -> ImportJobView.address(job.id()) + new ReportPage(chosen.outcome(), number).query()));
        }
    }

    private ListItem line(Job job, JobItem item) {
        var text = new Span(Parts.span("", texts.get("jobs.outcome." + item.outcome())));
        String subject = item.subject();
        if (subject != null) {
            text.add(new Span(": "), document(job, item, subject));
        }
        Job.Reason reason = item.reason();
        if (reason != null) {
            text.add(new Div(words.of(reason)));
        }
        var line = new ListItem(Parts.span("num", item.name()), text);
        if (item.outcome() == JobItem.Outcome.REFUSED) {
            line.addClassName("bad");
        } else if (reason != null) {
            line.addClassName("warn");
        }
        return line;
    }

    /** Its public page, or the editor while it is a draft; only its number once it was taken back. */
    private Component document(Job job, JobItem item, String subject) {
        String slug = item.slug();
        if (slug == null || job.state() == JobState.CANCELLED) {
            return new Span(subject);
        }
        return library.find(slug, Viewer.LIBRARIAN)
                .<Component>map(text -> text.summary().state() == PublicationState.PUBLISHED
                        ? new Anchor("van-ban/" + slug, subject)
                        : new Anchor(
                                ImportsView.CATALOGUE + "/"
                                        + text.summary().id().value(),
                                texts.get("desk.import.report.draft", subject)))
                .orElseGet(() -> new Span(subject));
    }
}
