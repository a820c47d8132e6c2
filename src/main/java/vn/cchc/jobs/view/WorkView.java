package vn.cchc.jobs.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobState;
import vn.cchc.jobs.RecurringWork;
import vn.cchc.jobs.WorkDesk;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** Everybody's background work: what runs, what failed and why, what comes round by the clock. */
@Route(value = WorkView.PATH, layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class WorkView extends Div implements BeforeEnterObserver, HasDynamicTitle, JobTableRows.Acts {

    static final String PATH = "quan-tri/viec-nen";

    private static final int PAGE_SIZE = 25;

    private final transient WorkDesk desk;
    private final transient Texts texts;
    private final Notice notice = new Notice();
    private final Nav tabs = new Nav();
    private final Div list = new Div();
    private final JobTableRows jobs;
    private final RecurringRows recurring;
    private Show show = Show.ALL;
    private int page;

    /** Which jobs. */
    private enum Show {
        ALL(EnumSet.allOf(JobState.class)),
        OPEN(EnumSet.of(JobState.QUEUED, JobState.RUNNING, JobState.CANCELLING, JobState.UNDOING)),
        FAILED(EnumSet.of(JobState.FAILED));

        private final Set<JobState> states;

        Show(Set<JobState> states) {
            this.states = states;
        }
    }

    public WorkView(WorkDesk desk, Texts texts, Dates dates) {
        this.desk = desk;
        this.texts = texts;
        this.jobs = new JobTableRows(texts, dates);
        this.recurring = new RecurringRows(texts, dates);
        addClassNames("cchc-dense", "desk");
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", texts.get("jobs.filter"));
        var refresh = new NativeButton(texts.get("jobs.refresh"), click -> list());
        refresh.addClassNames("btn", "second");
        var head = Parts.div(
                "deskhead",
                new Div(new H1(texts.get("jobs.title")), new Paragraph(texts.get("jobs.title.what"))),
                Parts.div("acts", refresh));
        add(Parts.div(
                "wrap",
                head,
                notice,
                new H2(texts.get("jobs.jobs")),
                tabs,
                list,
                new H2(texts.get("jobs.recurring")),
                recurring));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        show = parameters
                .getSingleParameter("show")
                .flatMap(text -> Arrays.stream(Show.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(Show.ALL);
        page = Pager.asked(parameters, "page", 99_999);
        notice.clear();
        list();
    }

    @Override
    public String getPageTitle() {
        return texts.get("jobs.title") + " · " + texts.get("ui.portal");
    }

    @Override
    public void retry(Job job) {
        desk.retry(job.id());
        list();
        notice.say(Notice.Tone.OK, texts.get("jobs.retried", job.title()));
    }

    @Override
    public void cancel(Job job) {
        Question.ask(
                texts.get("jobs.cancel.question", job.title()),
                texts.get("jobs.cancel.consequence"),
                texts.get("jobs.cancel.yes"),
                texts.get("ui.cancel"),
                () -> {
                    boolean cancelled = desk.cancel(job.id());
                    list();
                    notice.say(
                            cancelled ? Notice.Tone.OK : Notice.Tone.WARN,
                            texts.get(cancelled ? "jobs.cancelled" : "jobs.over", job.title()));
                });
    }

    private void run(RecurringWork work) {
        boolean brought = desk.runNow(work.name());
        list();
        notice.say(
                brought ? Notice.Tone.OK : Notice.Tone.WARN,
                texts.get(brought ? "jobs.brought-forward" : "jobs.running-already"));
    }

    private void list() {
        tabs.removeAll();
        Arrays.stream(Show.values()).map(this::tab).forEach(tabs::add);
        var found = desk.jobs(show.states, PageRequest.of(page, PAGE_SIZE));
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Empty(texts.get("jobs.none"), texts.get("jobs.none.why")));
        } else {
            jobs.show(found.getContent(), this);
            list.add(jobs);
            if (found.getTotalPages() > 1) {
                list.add(new Pager(texts, page, found.getTotalPages(), number -> address(show, number)));
            }
        }
        recurring.show(desk.recurring(), this::run);
    }

    private Anchor tab(Show of) {
        return Parts.tab(address(of, 0), texts.get("jobs.show." + of.name()), of == show);
    }

    private static String address(Show show, int page) {
        String query = (show == Show.ALL ? "" : "&show=" + show.name().toLowerCase(Locale.ROOT))
                + (page == 0 ? "" : "&page=" + (page + 1));
        return PATH + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
