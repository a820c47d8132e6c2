package vn.cchc.jobs.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.context.NoSuchMessageException;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobState;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.Texts;

/** Jobs: whose, how far, why they failed, and what can be done about it. */
class JobTableRows extends RowsTable {

    private final transient Texts texts;
    private final transient Dates dates;

    /** What may be done with a job. */
    interface Acts {

        void retry(Job job);

        void cancel(Job job);
    }

    JobTableRows(Texts texts, Dates dates) {
        super(
                texts.get("jobs.jobs"),
                List.of(
                        new Column(texts.get("jobs.name"), "main"),
                        Column.of(texts.get("jobs.state")),
                        Column.of(texts.get("jobs.owner")),
                        Column.of(texts.get("jobs.acts"))));
        this.texts = texts;
        this.dates = dates;
    }

    void show(List<Job> jobs, Acts acts) {
        clear();
        jobs.forEach(job -> addRow(title(job), state(job), owner(job), buttons(job, acts)));
    }

    private Component title(Job job) {
        return Parts.div("", new Span(job.title()), Parts.paragraph("small quiet", kind(job)));
    }

    private String kind(Job job) {
        try {
            String key = "jobs.kind." + job.kind();
            return texts.get(key);
        } catch (NoSuchMessageException unnamed) {
            return job.kind();
        }
    }

    private Component state(Job job) {
        var cell = Parts.div("", new JobBadge(texts, job.state()));
        Long total = job.total();
        if (total != null && !job.state().isOver()) {
            cell.add(Parts.paragraph("small num", texts.get("jobs.progress", job.done(), total)));
        }
        Job.Reason failure = job.failure();
        if (failure != null) {
            cell.add(Parts.paragraph(
                    "small", texts.get(failure.key(), failure.arguments().toArray())));
        }
        return cell;
    }

    private Component owner(Job job) {
        return Parts.div("", new Span(job.owner()), Parts.paragraph("small quiet num", dates.time(job.submittedAt())));
    }

    private Component buttons(Job job, Acts acts) {
        var cell = Parts.div("acts");
        if (job.state() == JobState.FAILED) {
            cell.add(button("retry", job, () -> acts.retry(job)));
        }
        if (job.state() == JobState.FAILED || job.state() == JobState.QUEUED || job.state() == JobState.RUNNING) {
            cell.add(button("cancel", job, () -> acts.cancel(job)));
        }
        return cell;
    }

    private NativeButton button(String name, Job job, Runnable act) {
        var button = new NativeButton(texts.get("jobs." + name), click -> act.run());
        button.addClassNames("btn", "second", "s");
        button.setAriaLabel(texts.get("jobs." + name + ".what", job.title()));
        return button;
    }
}
