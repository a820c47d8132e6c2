package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.call.CallDesk;
import vn.cchc.initiative.judging.Results;
import vn.cchc.initiative.judging.StageDesk;
import vn.cchc.initiative.judging.StageState;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.initiative.submission.EntryState;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** Where a call is, and what can be done next. */
@Route(value = CallsDeskView.PATH + CallPage.ID, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class CallView extends CallPage {

    private final transient CallDesk desk;
    private final transient StageDesk stages;
    private final transient Results results;
    private final transient EntryDesk entries;

    public CallView(CallDeskTools tools, CallDesk desk, StageDesk stages, Results results, EntryDesk entries) {
        super(tools, "");
        this.desk = desk;
        this.stages = stages;
        this.results = results;
        this.entries = entries;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        var counts = entries.counts(call.id());
        body.add(
                new Paragraph(tools.say("times", tools.dates.time(call.opensAt()), tools.dates.time(call.closesAt()))),
                new Paragraph(tools.say(
                        "counts",
                        counts.getOrDefault(EntryState.SUBMITTED, 0),
                        counts.getOrDefault(EntryState.DRAFT, 0),
                        counts.getOrDefault(EntryState.WITHDRAWN, 0))));
        if (call.state() != CallState.DRAFT) {
            body.add(new Paragraph(new Anchor("sang-kien/" + call.slug(), tools.say("public"))));
        }
        var acts = Parts.div("acts");
        if (call.state() == CallState.DRAFT) {
            acts.add(tools.button("publish", "", () -> ask("publish", () -> desk.publish(call.id()), "published")));
        }
        if (call.state() == CallState.PUBLISHED) {
            acts.add(tools.button(
                    "cancel",
                    "danger s",
                    () -> new Reason(
                                    tools,
                                    "cancel",
                                    reason -> attempt(() -> desk.cancel(call.id(), reason), "cancelled"))
                            .open()));
        }
        body.add(acts, new H2(tools.say("stages")));
        var table = new RowsTable(
                tools.say("stages"),
                List.of(
                        new Column(tools.say("stage"), "main"),
                        Column.of(tools.say("stage.kind")),
                        Column.of(tools.say("state")),
                        new Column(tools.say("acts"), "do")));
        var states = stages.states(call.id());
        for (int i = 0; i < call.rules().stages().size(); i++) {
            int position = i;
            var stage = call.stage(i);
            var state = states.getOrDefault(i, StageState.WAITING);
            table.addRow(
                    new Span(stage.title()),
                    new Span(tools.say("stage.kind." + stage.kind())
                            + (stage.blind() ? ", " + tools.say("stage.blind") : "")),
                    Parts.span(
                            "badge " + (state == StageState.OPEN ? "ok" : "none"), tools.say("stage.state." + state)),
                    stageActs(call, position, state));
        }
        body.add(table);
        if (states.get(call.rules().stages().size() - 1) == StageState.CLOSED && call.state() == CallState.PUBLISHED) {
            body.add(Parts.div(
                    "acts",
                    tools.button(
                            "results.publish",
                            "",
                            () -> ask("results.publish", () -> results.publish(call.id()), "results.published"))));
        }
    }

    private Div stageActs(Call call, int position, StageState state) {
        var acts = new Div();
        if (call.state() != CallState.PUBLISHED) {
            return acts;
        }
        switch (state) {
            case WAITING ->
                acts.add(tools.button(
                        "stage.open",
                        "second s",
                        () -> attempt(() -> stages.open(call.id(), position), "stage.opened")));
            case OPEN ->
                acts.add(tools.button(
                        "stage.close",
                        "second s",
                        () -> ask("stage.close", () -> stages.close(call.id(), position), "stage.closed")));
            case CLOSED ->
                acts.add(tools.button(
                        "stage.reopen",
                        "plain s",
                        () -> new Reason(
                                        tools,
                                        "stage.reopen",
                                        reason -> attempt(
                                                () -> stages.reopen(call.id(), position, reason), "stage.reopened"))
                                .open()));
        }
        acts.getChildren()
                .forEach(act -> act.getElement()
                        .setAttribute(
                                "aria-label",
                                act.getElement().getText() + ": "
                                        + call.stage(position).title()));
        return acts;
    }

    private void ask(String key, Runnable act, String done) {
        Question.ask(
                tools.say(key) + "?",
                tools.say(key + ".what"),
                tools.say(key),
                tools.texts.get("ui.cancel"),
                () -> attempt(act, done));
    }
}
