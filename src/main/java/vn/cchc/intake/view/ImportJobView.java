package vn.cchc.intake.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import vn.cchc.intake.Imports;
import vn.cchc.intake.single.SingleImport;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobState;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** One import: what it is doing or has done, line by line, with the ways to stop it, take it back or let it go on. */
@Route(value = ImportsView.ADDRESS + "/:id", layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class ImportJobView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the address of an import that was just begun: a single document opens in the editor when it has become a draft. */
    static final String OPEN = "open";

    private static final int EVERY_SECOND = 1_000;

    private final transient Imports imports;
    private final transient Library library;
    private final transient Texts texts;
    private final H1 heading = new H1();
    private final Paragraph began = new Paragraph();
    private final Notice notice = new Notice();
    private final JobPanel panel;
    private final JobReport report;
    private final transient vn.cchc.ui.Dates dates;
    private transient @Nullable Registration polling;
    private transient @Nullable UUID id;
    private boolean opening;

    public ImportJobView(Imports imports, Library library, Texts texts, vn.cchc.ui.Dates dates, JobWords words) {
        this.imports = imports;
        this.library = library;
        this.texts = texts;
        this.dates = dates;
        panel = new JobPanel(imports, texts, words, this::askCancel, this::resume, this::pause);
        report = new JobReport(imports, library, texts, words);
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph(
                        "crumbs",
                        new Anchor(ImportsView.CATALOGUE, texts.get("desk.catalogue")),
                        Parts.span("", " › "),
                        new Anchor(ImportsView.ADDRESS, texts.get("desk.import"))),
                Parts.div("deskhead", new Div(heading, began)),
                notice,
                panel,
                report));
    }

    static String address(UUID id) {
        return ImportsView.ADDRESS + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Job> job = event.getRouteParameters()
                .get("id")
                .flatMap(ImportJobView::uuid)
                .flatMap(imports::find);
        if (job.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        id = job.get().id();
        opening = parameters.getSingleParameter(OPEN).isPresent();
        report.choose(ReportPage.from(parameters));
        heading.setText(job.get().title());
        began.setText(texts.get(
                "desk.import.began", job.get().owner(), dates.time(job.get().submittedAt())));
        show(job.get());
    }

    @Override
    public String getPageTitle() {
        return texts.get("desk.title", heading.getText());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        polling = ui.addPollListener(
                poll -> Optional.ofNullable(id).flatMap(imports::find).ifPresent(this::show));
        Optional.ofNullable(id).flatMap(imports::find).ifPresent(this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        event.getUI().setPollInterval(-1);
    }

    private void show(Job job) {
        panel.show(job);
        report.show(job);
        if (job.state().isOver()) {
            notice.clear();
        }
        getUI().ifPresent(ui -> ui.setPollInterval(job.state().isOver() ? -1 : EVERY_SECOND));
        // a small file may be done before this view is attached, and only an attached one can send its browser on
        if (opening
                && isAttached()
                && job.state() == JobState.DONE
                && job.kind().equals(SingleImport.KIND)) {
            opening = false;
            openDraft(job);
        }
    }

    /** A document without a remark goes on to the editor at once; where there is a remark it is read first. */
    private void openDraft(Job job) {
        imports.items(job.id(), JobItem.Outcome.ADDED, PageRequest.of(0, 1)).stream()
                .filter(item -> item.reason() == null)
                .flatMap(item -> Optional.ofNullable(item.slug()).stream())
                .flatMap(slug -> library.find(slug, Viewer.LIBRARIAN).stream())
                .findFirst()
                // by the browser: navigating from the server while this view is being shown would be lost
                .ifPresent(text -> getUI().ifPresent(ui -> ui.getPage()
                        .setLocation("/" + ImportsView.CATALOGUE + "/"
                                + text.summary().id().value())));
    }

    private void askCancel(Job job) {
        boolean over = job.state() == JobState.FAILED;
        Question.ask(
                texts.get(over ? "desk.import.undo.ask" : "desk.import.cancel.ask"),
                texts.get("desk.import.cancel.consequence"),
                texts.get(over ? "desk.import.undo" : "desk.import.cancel"),
                texts.get("desk.import.cancel.no"),
                () -> act(imports.cancel(job.id()), "desk.import.cancelling", "desk.import.over"));
    }

    private void resume(Job job) {
        act(imports.resume(job.id()), "desk.import.resumed", "desk.import.not-failed");
    }

    private void pause(Job job) {
        act(imports.pause(job.id()), "desk.import.pausing", "desk.import.over");
    }

    private void act(boolean done, String said, String refused) {
        Optional.ofNullable(id).flatMap(imports::find).ifPresent(this::show);
        notice.say(done ? Notice.Tone.INFO : Notice.Tone.WARN, texts.get(done ? said : refused));
    }

    private static Optional<UUID> uuid(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
