package vn.cchc.intake.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.intake.Imports;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobState;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** An import at a glance: a sentence, how far it is, its figures and what can be done. */
class JobPanel extends Section {

    private final transient Imports imports;
    private final transient Texts texts;
    private final transient JobWords words;
    private final H2 sentence = new H2();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph figures = new Paragraph();
    private final Button cancel;
    private final Button resume;
    private final Button pause;
    private final Div acts = new Div();
    private @Nullable Anchor csv;
    private @Nullable Anchor xlsx;
    private transient @Nullable Job shown;

    JobPanel(
            Imports imports,
            Texts texts,
            JobWords words,
            Consumer<Job> cancelled,
            Consumer<Job> resumed,
            Consumer<Job> paused) {
        this.imports = imports;
        this.texts = texts;
        this.words = words;
        addClassName("job");
        sentence.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", texts.get("desk.import.progress"));
        figures.addClassName("job-figures");
        cancel = new Button(texts.get("desk.import.cancel"), event -> cancelled.accept(Objects.requireNonNull(shown)));
        cancel.addThemeName("error");
        resume = new Button(texts.get("desk.import.resume"), event -> resumed.accept(Objects.requireNonNull(shown)));
        resume.addThemeName("primary");
        pause = new Button(
                texts.get("desk.import.pause"),
                new Icon("pause"),
                event -> paused.accept(Objects.requireNonNull(shown)));
        acts.addClassName("acts");
        add(sentence, progress, figures, acts);
    }

    void show(Job job) {
        if (job.equals(shown)) {
            return;
        }
        boolean first = shown == null || shown.state() != job.state();
        shown = job;
        getElement().setAttribute("data-state", JobWords.style(job.state()));
        if (first) {
            sentence.removeAll();
            acts(job);
        }
        say(job);
        advance(job);
        figures(job);
    }

    /** The state changes seldom and is spoken; the running figures are not, or they would be read out every second. */
    private void say(Job job) {
        String said = words.of(imports.summary(job));
        if (job.state() == JobState.QUEUED) {
            said = texts.get("desk.import.queued");
        } else if (job.state() == JobState.RUNNING) {
            said = texts.get("desk.import.running");
        } else if (job.state() == JobState.PAUSED) {
            said = texts.get("desk.import.paused");
        } else if (job.state() == JobState.DONE && nothingChanged(job)) {
            said = texts.get("desk.import.unchanged", words.figure(job.counts().unchanged()));
        }
        if (sentence.getChildren().findAny().isEmpty()) {
            sentence.add(words.badge(job.state()), new Span(said));
        } else if (job.state() != JobState.RUNNING) {
            sentence.getElement().getChild(1).setText(said);
        }
    }

    private static boolean nothingChanged(Job job) {
        Job.Counts counts = job.counts();
        return counts.unchanged() > 0 && counts.added() + counts.changed() + counts.refused() == 0;
    }

    private void advance(Job job) {
        boolean undoing = job.state() == JobState.UNDOING || job.state() == JobState.CANCELLING;
        Long total = undoing ? (Long) job.toUndo() : job.total();
        long done = undoing ? job.undone() : job.done();
        progress.setVisible(!job.state().isOver());
        progress.setIndeterminate(total == null || total <= 0);
        if (total != null && total > 0) {
            progress.setMax(total.doubleValue());
            progress.setValue(Math.min(done, total));
        }
    }

    private void figures(Job job) {
        figures.removeAll();
        Long total = job.total();
        if (total != null && total > 0 && !job.state().isOver()) {
            figures.add(figure(
                    Math.round(100.0 * Math.min(job.done(), total) / total) + " %", "desk.import.figure.done"));
        }
        Job.Counts counts = job.counts();
        figures.add(
                figure(words.figure(counts.added()), "desk.import.figure.added"),
                figure(words.figure(counts.changed()), "desk.import.figure.changed"),
                figure(words.figure(counts.unchanged()), "desk.import.figure.unchanged"),
                figure(words.figure(counts.refused()), "desk.import.figure.refused"));
        if (job.undone() > 0) {
            figures.add(figure(words.figure(job.undone()), "desk.import.figure.undone"));
        }
    }

    private Span figure(String number, String key) {
        var figure = new Span();
        figure.getElement()
                .appendChild(
                        new Element("b").setText(number).setAttribute("class", "num"),
                        Element.createText(" " + texts.get(key)));
        return figure;
    }

    private void acts(Job job) {
        acts.removeAll();
        switch (job.state()) {
            case QUEUED, RUNNING -> {
                cancel.setText(texts.get("desk.import.cancel"));
                acts.add(pause, cancel);
            }
            case FAILED, PAUSED -> {
                cancel.setText(texts.get("desk.import.undo"));
                acts.add(resume, cancel);
            }
            case DONE, CANCELLED -> acts.add(csv(job.id()), xlsx(job.id()), another());
            case CANCELLING, UNDOING -> {
                // nothing more can be asked of it
            }
        }
        acts.setVisible(acts.getComponentCount() > 0);
    }

    private Anchor another() {
        return Parts.link("btn second", ImportsView.ADDRESS, texts.get("desk.import.another"));
    }

    private Anchor csv(UUID id) {
        if (csv == null) {
            Locale language = Texts.locale();
            csv = Parts.classed(new Anchor(), "btn second");
            csv.add(new Icon("download"), new Span(texts.get("desk.import.csv")));
            csv.setHref((DownloadHandler) event -> write(event, id, language), AttachmentType.DOWNLOAD);
        }
        return csv;
    }

    private Anchor xlsx(UUID id) {
        if (xlsx == null) {
            Locale language = Texts.locale();
            xlsx = Parts.classed(new Anchor(), "btn second");
            xlsx.add(new Icon("download"), new Span(texts.get("desk.import.xlsx")));
            xlsx.setHref(
                    (DownloadHandler) event -> {
                        event.setFileName("nhap-" + id + ".xlsx");
                        event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                        event.getOutputStream().write(imports.xlsx(id, language));
                    },
                    AttachmentType.DOWNLOAD);
        }
        return xlsx;
    }

    private void write(DownloadEvent event, UUID id, Locale language) throws IOException {
        event.setFileName("nhap-" + id + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            imports.csv(id, language, out);
        }
    }
}
