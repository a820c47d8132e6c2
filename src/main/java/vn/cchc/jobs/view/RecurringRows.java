package vn.cchc.jobs.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.NoSuchMessageException;
import vn.cchc.jobs.RecurringWork;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.Texts;

/** What comes round by the clock: when next, how it went, a button to run it now. */
class RecurringRows extends RowsTable {

    private final transient Texts texts;
    private final transient Dates dates;

    RecurringRows(Texts texts, Dates dates) {
        super(
                texts.get("jobs.recurring"),
                List.of(
                        new Column(texts.get("jobs.name"), "main"),
                        Column.of(texts.get("jobs.last")),
                        Column.of(texts.get("jobs.next")),
                        Column.of(texts.get("jobs.acts"))));
        this.texts = texts;
        this.dates = dates;
    }

    void show(List<RecurringWork> work, Consumer<RecurringWork> run) {
        clear();
        work.forEach(one -> addRow(new Span(name(one)), last(one), next(one), act(one, run)));
    }

    private Component last(RecurringWork work) {
        if (work.failures() > 0) {
            var cell = Parts.div("", badge("bad", "circle-alert", texts.get("jobs.failed-times", work.failures())));
            String reason = work.reason();
            if (reason != null) {
                cell.add(Parts.paragraph("small", reason));
            }
            return cell;
        }
        var done = work.lastSuccess();
        return done == null
                ? Parts.span("quiet", texts.get("jobs.never"))
                : badge("ok", "circle-check", dates.time(done));
    }

    private Component next(RecurringWork work) {
        return work.running()
                ? badge("info", "loader-circle", texts.get("jobs.running-now"))
                : Parts.span("num", dates.time(work.next()));
    }

    private Component act(RecurringWork work, Consumer<RecurringWork> run) {
        var button = new NativeButton(texts.get("jobs.run-now"), click -> run.accept(work));
        button.addClassNames("btn", "second", "s");
        button.setAriaLabel(texts.get("jobs.run-now.what", name(work)));
        button.setEnabled(!work.running());
        return button;
    }

    private static Span badge(String tone, String icon, String text) {
        return Parts.classed(new Span(new Icon(icon), new Span(text)), "badge " + tone);
    }

    private String name(RecurringWork work) {
        try {
            String key = "jobs.task." + work.name();
            return texts.get(key);
        } catch (NoSuchMessageException unnamed) {
            return work.name();
        }
    }
}
