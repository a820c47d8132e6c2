package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.initiative.judging.StageDesk;
import vn.cchc.initiative.judging.StageState;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.initiative.submission.Entries;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.initiative.submission.EntryFile;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** An entry as the secretary sees it: what was submitted, whether it is eligible, what is hidden from judges. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/ho-so/:entry([0-9]{1,18})", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class EntryView extends CallPage {

    private final transient EntryDesk desk;
    private final transient StageDesk stages;
    private final transient PanelDesk panels;
    private final transient CopyPages copies;
    private final transient SimilarityReport similarity;

    public EntryView(
            CallDeskTools tools,
            EntryDesk desk,
            StageDesk stages,
            PanelDesk panels,
            CopyPages copies,
            SimilarityReport similarity) {
        super(tools, "ho-so");
        this.desk = desk;
        this.stages = stages;
        this.panels = panels;
        this.copies = copies;
        this.similarity = similarity;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        long id = route.get("entry").map(Long::parseLong).orElse(0L);
        var found = desk.find(call.id(), id);
        if (found.isEmpty()) {
            body.add(new Paragraph(tools.say("entry.gone")));
            return;
        }
        var own = found.get();
        var entry = own.entry();
        body.add(
                Parts.paragraph(
                        "crumbs", new Anchor(CallsDeskView.PATH + "/" + call.id() + "/ho-so", tools.say("tab.ho-so"))),
                new H2(entry.code() + ". " + entry.content().title()));
        eligibility(call, id);
        body.add(Parts.div(
                "acts",
                tools.button(
                        "entry.ask",
                        "second s",
                        () -> new Reason(tools, "entry.ask", "entry.ask.text", text -> ask(call, id, text)).open())));
        body.add(new H3(tools.say("entry.authors")));
        body.add(Parts.list(
                "l",
                own.authors().stream()
                        .map(author -> new ListItem(tools.say(
                                "entry.author",
                                author.name(),
                                author.unit(),
                                CallDeskTools.number(BigDecimal.valueOf(author.share(), 2)),
                                author.contact())))
                        .toList()));
        for (var section : call.rules().sections()) {
            body.add(
                    new H3(section.title()),
                    Parts.paragraph("letter", entry.content().section(section.slug())));
        }
        if (!own.files().isEmpty()) {
            body.add(new H3(tools.say("entry.files")));
            own.files().forEach(file -> body.add(file(call, file)));
        }
        redactions(call, id);
        body.add(new H3(tools.say("similar")), similarity.of(call.id(), id));
        history(own);
    }

    private void ask(Call call, long entry, String text) {
        int sent = desk.ask(call.id(), entry, text);
        if (sent == 0) {
            notice.insist(tools.say("entry.ask.nowhere"));
        } else {
            notice.say(Notice.Tone.OK, tools.say("entry.ask.sent", sent));
        }
    }

    private void eligibility(Call call, long entry) {
        var states = stages.states(call.id());
        for (int i = 0; i < call.rules().stages().size(); i++) {
            int position = i;
            if (call.stage(i).kind() == Stage.Kind.ELIGIBILITY && states.get(i) == StageState.OPEN) {
                body.add(Parts.div(
                        "acts",
                        tools.button(
                                "eligible",
                                "s",
                                () -> attempt(
                                        () -> stages.judge(call.id(), position, entry, true, ""), "eligible.done")),
                        tools.button(
                                "ineligible",
                                "danger s",
                                () -> new Reason(
                                                tools,
                                                "ineligible",
                                                reason -> attempt(
                                                        () -> stages.judge(call.id(), position, entry, false, reason),
                                                        "ineligible.done"))
                                        .open())));
            }
        }
    }

    private Div file(Call call, EntryFile file) {
        var line = Parts.div("file");
        line.add(CallDeskTools.download(file.name(), file.name(), () -> {
            try (var content = desk.open(file)) {
                return content.readAllBytes();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }));
        line.add(new Span(" " + tools.say("file.state." + file.state()) + " "));
        var pages = file.copyPages();
        if (pages != null) {
            line.add(Parts.span("badge ok", tools.say("file.copy", pages)));
        }
        line.add(copies.upload(tools, call.id(), file.id(), this::refresh, notice::insist));
        return line;
    }

    private void redactions(Call call, long entry) {
        body.add(new H3(tools.say("redact")), Parts.paragraph("small quiet", tools.say("redact.what")));
        var hidden = panels.redactions(call.id(), entry);
        body.add(Parts.list(
                "l",
                hidden.stream()
                        .map(words -> {
                            var back = tools.button(
                                    "redact.undo",
                                    "plain s",
                                    () -> attempt(() -> panels.unredact(call.id(), entry, words), "redact.undone"));
                            back.setAriaLabel(tools.say("redact.undo") + ": " + words);
                            return new ListItem(new Span(words + " "), back);
                        })
                        .toList()));
        var words = new TextField(tools.say("redact.words"));
        words.setMaxLength(300);
        body.add(Parts.div(
                "filters",
                words,
                tools.button(
                        "redact.add",
                        "second s",
                        () -> attempt(() -> panels.redact(call.id(), entry, words.getValue()), "redact.added"))));
    }

    private void history(Entries.Own own) {
        body.add(new H3(tools.say("entry.history")));
        body.add(Parts.list(
                "l",
                own.history().stream()
                        .map(one -> new ListItem(tools.say(
                                "entry.act",
                                tools.dates.time(one.at()),
                                tools.texts.get("entries.act." + one.act()),
                                String.valueOf(one.digest()).substring(0, 12))))
                        .toList()));
    }
}
