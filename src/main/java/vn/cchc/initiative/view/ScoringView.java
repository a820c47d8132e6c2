package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.agreement.Leniency;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.initiative.judging.SheetState;
import vn.cchc.initiative.judging.StageState;
import vn.cchc.initiative.rules.Stage;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** How far judging has come, who is mild and who strict, and every sheet with its changes. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/cham-diem", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class ScoringView extends CallPage {

    private static final int SIZE = 50;

    private final transient PanelDesk desk;

    public ScoringView(CallDeskTools tools, PanelDesk desk) {
        super(tools, "cham-diem");
        this.desk = desk;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        int stage = stage(call, query, 1);
        var progress = desk.progress(call.id(), stage, Pager.asked(query, "trang", 100_000), SIZE);
        body.add(
                stageTabs(call, stage),
                new Paragraph(tools.texts.get("scoring.chair.given", progress.given(), progress.wanted())));
        var normalised = Leniency.of(progress.scores()).entries().stream()
                .collect(Collectors.toMap(Leniency.EntryLine::entry, line -> line, (one, other) -> one));
        var judges = new RowsTable(
                tools.say("members"),
                List.of(
                        new Column(tools.say("member"), "main"),
                        new Column(tools.texts.get("scoring.chair.sheets"), "r"),
                        new Column(tools.texts.get("scoring.chair.locked"), "r"),
                        new Column(tools.texts.get("scoring.chair.mean"), "r")));
        progress.members()
                .forEach(line -> judges.addRow(
                        new Span(line.member().name()),
                        new Span(String.valueOf(line.sheets())),
                        new Span(String.valueOf(line.locked())),
                        new Span(CallDeskTools.number(line.mean()))));
        body.add(new H2(tools.say("members")), judges, new H2(tools.say("tab.ho-so")));
        body.add(entries(call, progress, normalised));
        if (progress.pages() > 1) {
            body.add(new Pager(
                    tools.texts,
                    progress.page(),
                    progress.pages(),
                    number -> new Location(
                                    CallsDeskView.PATH + "/" + call.id() + "/cham-diem",
                                    QueryParameters.full(Map.of(
                                            "vong", new String[] {String.valueOf(stage)},
                                            "trang", new String[] {String.valueOf(number + 1)})))
                            .getPathWithQueryParameters()));
        }
        if (!progress.scores().isEmpty()) {
            advice(progress);
        }
    }

    /** Who is mild and who is strict; it changes no result. */
    private void advice(PanelDesk.Progress progress) {
        Map<Long, String> judges = progress.members().stream()
                .collect(Collectors.toMap(
                        line -> line.member().id(), line -> line.member().name()));
        body.add(
                new H2(tools.texts.get("agreement")),
                new AgreementPart(
                        tools.texts,
                        progress.scores(),
                        judge -> judges.getOrDefault(judge, ""),
                        entry -> progress.codes().getOrDefault(entry, "")));
    }

    private RowsTable entries(Call call, PanelDesk.Progress progress, Map<Long, Leniency.EntryLine> normalised) {
        var table = new RowsTable(
                tools.say("tab.ho-so"),
                List.of(
                        new Column(tools.say("code"), "main"),
                        Column.of(tools.say("sheets")),
                        new Column(tools.say("score"), "r"),
                        new Column(tools.say("normalised"), "r"),
                        Column.of(tools.say("state"))));
        progress.entries().forEach(line -> {
            var sheets = new Div();
            line.sheets().forEach(one -> sheets.add(sheet(call, progress, one)));
            var advice = normalised.get(line.entry());
            var state = new Div();
            if (line.missing() > 0) {
                state.add(Parts.span("badge warn", tools.texts.get("scoring.chair.missing", line.missing())));
            }
            if (line.differs()) {
                state.add(Parts.span("badge bad", tools.texts.get("scoring.chair.differs")));
            }
            table.addRow(
                    Parts.span("num", line.code()),
                    sheets,
                    new Span(CallDeskTools.number(line.score())),
                    new Span(advice == null ? "–" : decimal(advice.normalised())),
                    state);
        });
        return table;
    }

    private Div sheet(Call call, PanelDesk.Progress progress, PanelDesk.SheetLine line) {
        var total = line.total();
        var shown = Parts.div(
                "small",
                new Span(line.judge() + ": "
                        + (total == null
                                ? tools.texts.get(
                                        "scoring.sheet." + line.sheet().state())
                                : CallDeskTools.number(total))));
        if (line.sheet().third()) {
            shown.add(Parts.span("badge info", tools.texts.get("scoring.third")));
        }
        if (!line.intact()) {
            shown.add(Parts.span("badge bad", tools.texts.get("scoring.tampered")));
        }
        if (line.versions().size() > 1
                || line.versions().stream().anyMatch(one -> !one.reason().isBlank())) {
            shown.add(Parts.list(
                    "l quiet",
                    line.versions().stream()
                            .map(one -> new ListItem(tools.dates.time(one.at()) + " "
                                    + tools.texts.get("scoring.act." + one.act()) + " " + one.reason()))
                            .toList()));
        }
        if (line.sheet().scanHash() != null) {
            var scan = Parts.link(
                    "btn plain s",
                    "/cham-diem/hoi-dong/" + call.id() + "/phieu/"
                            + line.sheet().id() + "/ban-quet",
                    tools.texts.get("scoring.scan"));
            scan.setRouterIgnore(true);
            shown.add(scan);
        }
        boolean scored = progress.stage().kind() == Stage.Kind.SCORES && progress.state() == StageState.OPEN;
        if (scored && line.sheet().state() == SheetState.LOCKED) {
            shown.add(tools.button(
                    "sheet.reopen",
                    "plain s",
                    () -> new Reason(
                                    tools,
                                    "sheet.reopen",
                                    reason -> attempt(
                                            () -> desk.reopen(
                                                    call.id(), line.sheet().id(), reason),
                                            "sheet.reopened"))
                            .open()));
        }
        if (scored && line.sheet().state() == SheetState.OPEN) {
            shown.add(tools.button(
                    "sheet.paper",
                    "plain s",
                    () -> new PaperSheet(tools, desk, call, line.sheet(), this::refresh, notice::insist).open()));
        }
        return shown;
    }

    private static String decimal(double value) {
        return CallDeskTools.number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
