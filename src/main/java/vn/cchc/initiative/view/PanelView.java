package vn.cchc.initiative.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.judging.Conflict;
import vn.cchc.initiative.judging.PanelDesk;
import vn.cchc.initiative.rules.Named;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** The panel of a stage: members, conflicts, assignment. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/hoi-dong", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class PanelView extends CallPage {

    private static final int MOST_CONFLICTS = 100;

    private final transient PanelDesk desk;
    private final transient Organizations organizations;

    public PanelView(CallDeskTools tools, PanelDesk desk, Organizations organizations) {
        super(tools, "hoi-dong");
        this.desk = desk;
        this.organizations = organizations;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        int stage = stage(call, query, 1);
        var progress = desk.progress(call.id(), stage);
        body.add(stageTabs(call, stage), new H2(tools.say("members")));
        var table = new RowsTable(
                tools.say("members"),
                List.of(
                        new Column(tools.say("member"), "main"),
                        Column.of(tools.say("member.unit")),
                        new Column(tools.texts.get("scoring.chair.sheets"), "r"),
                        new Column(tools.say("acts"), "do")));
        progress.members().forEach(line -> {
            var member = line.member();
            var acts = new Div();
            if (member.active()) {
                var dismiss = tools.button(
                        "member.dismiss",
                        "plain s",
                        () -> attempt(() -> desk.dismiss(call.id(), member.id()), "member.dismissed"));
                dismiss.setAriaLabel(tools.say("member.dismiss") + ": " + member.name());
                acts.add(dismiss);
            } else {
                acts.add(Parts.span("badge none", tools.say("member.left")));
            }
            table.addRow(
                    new Span(member.name() + (member.chair() ? " (" + tools.say("member.chair") + ")" : "")),
                    new Span(member.unit()),
                    new Span(String.valueOf(line.sheets())),
                    acts);
        });
        body.add(table);
        appoint(call, stage);
        conflicts(call, stage);
        var seed = new IntegerField(tools.say("assign.seed"));
        seed.setHelperText(tools.say("assign.seed.hint"));
        seed.setValue(Math.abs((int) (call.id() * 31 + stage)));
        body.add(
                new H2(tools.say("assign")),
                Parts.paragraph("quiet", tools.say("assign.what")),
                seed,
                Parts.div("acts", tools.button("assign.do", "", () -> {
                    long chosen = seed.getValue() == null ? 0 : seed.getValue();
                    attempt(() -> desk.assign(call.id(), stage, chosen), "assigned");
                })));
    }

    private void appoint(Call call, int stage) {
        var name = new TextField(tools.say("appoint.name"));
        name.setHelperText(tools.say("appoint.name.hint"));
        name.setMaxLength(200);
        var unit = new OrganizationPicker(tools.say("member.unit"), organizations, tools.texts, tools.dates.today());
        var fields = new MultiSelectComboBox<Named>(tools.say("appoint.fields"));
        fields.setItems(call.rules().fields());
        fields.setItemLabelGenerator(Named::title);
        var chair = new Checkbox(tools.say("member.chair"));
        var link = new Div();
        body.add(
                new H2(tools.say("appoint")),
                Parts.div("fields", name, unit, fields, chair),
                link,
                Parts.div(
                        "acts",
                        tools.button(
                                "appoint.account",
                                "s",
                                () -> attempt(
                                        () -> appointed(() -> desk.appoint(
                                                call.id(), stage, name.getValue(), said(chair, fields, unit))),
                                        "appointed")),
                        tools.button("appoint.link", "second s", () -> {
                            if (name.getValue().isBlank()) {
                                name.focus();
                                return;
                            }
                            var address = desk.invite(
                                    call.id(),
                                    stage,
                                    name.getValue(),
                                    Instant.now().plus(Duration.ofDays(30)),
                                    said(chair, fields, unit));
                            refresh();
                            notice.say(Notice.Tone.OK, tools.say("appoint.linked"), shown(address));
                        })));
    }

    private static TextField shown(String address) {
        var field = new TextField();
        field.setReadOnly(true);
        field.setWidthFull();
        field.setValue(address);
        field.setAriaLabel(address);
        return field;
    }

    private PanelDesk.Appointment said(Checkbox chair, MultiSelectComboBox<Named> fields, OrganizationPicker unit) {
        var chosen = unit.chosen();
        return new PanelDesk.Appointment(
                chair.getValue(),
                fields.getValue().stream().map(Named::slug).collect(Collectors.toSet()),
                PanelDesk.MOST,
                chosen.map(one -> one.value()).orElse(null),
                chosen.flatMap(organizations::find).map(one -> one.name()).orElse(""));
    }

    /** Says in words why somebody can't be appointed. */
    private void appointed(Runnable act) {
        try {
            act.run();
        } catch (PanelDesk.MemberRefused refused) {
            notice.insist(tools.say("appoint.refused." + refused.why()));
            throw new IllegalStateException(refused);
        }
    }

    private void conflicts(Call call, int stage) {
        var all = desk.conflicts(call.id(), stage);
        body.add(new H2(tools.say("conflicts")), Parts.paragraph("quiet", tools.say("conflicts.what", all.size())));
        if (all.isEmpty()) {
            return;
        }
        var table = new RowsTable(
                tools.say("conflicts"),
                List.of(
                        new Column(tools.say("member"), "main"),
                        Column.of(tools.say("code")),
                        Column.of(tools.say("conflict.kind")),
                        Column.of(tools.say("state")),
                        new Column(tools.say("acts"), "do")));
        all.stream().limit(MOST_CONFLICTS).forEach(line -> {
            var conflict = line.conflict();
            var acts = new Div();
            if (Set.of(
                                    Conflict.Kind.NEAR_UNIT,
                                    Conflict.Kind.FAMILY_NAME,
                                    Conflict.Kind.SAME_UNIT,
                                    Conflict.Kind.CO_AUTHOR)
                            .contains(conflict.kind())
                    && conflict.state() == Conflict.State.HINT) {
                acts.add(
                        tools.button(
                                "conflict.confirm",
                                "second s",
                                () -> attempt(() -> desk.decide(call.id(), conflict, true), "conflict.decided")),
                        tools.button(
                                "conflict.dismiss",
                                "plain s",
                                () -> attempt(() -> desk.decide(call.id(), conflict, false), "conflict.decided")));
            }
            table.addRow(
                    new Span(line.member()),
                    Parts.span("num", line.code()),
                    new Span(tools.say("conflict." + conflict.kind())
                            + (conflict.note().isBlank() ? "" : ": " + conflict.note())),
                    Parts.span(
                            "badge "
                                    + switch (conflict.state()) {
                                        case HINT -> "warn";
                                        case CONFIRMED -> "bad";
                                        case DISMISSED -> "none";
                                    },
                            tools.say("conflict.state." + conflict.state())),
                    acts);
        });
        body.add(table);
    }
}
