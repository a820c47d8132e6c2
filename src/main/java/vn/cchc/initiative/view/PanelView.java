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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.initiative.Call;
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
        var progress = desk.progress(call.id(), stage, 0, 1);
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
        body.add(new ConflictsPart(
                tools,
                desk.conflicts(call.id(), stage),
                (conflict, apart) -> attempt(() -> desk.decide(call.id(), conflict, apart), "conflict.decided")));
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
        var email = new TextField(tools.say("appoint.email"));
        email.setHelperText(tools.say("appoint.email.hint"));
        email.setMaxLength(250);
        var linked = new AtomicReference<@Nullable String>();
        body.add(
                new H2(tools.say("appoint")),
                Parts.div("fields", name, unit, fields, chair, email),
                Parts.div(
                        "acts",
                        tools.button(
                                "appoint.account",
                                "s",
                                () -> attempt(
                                        () -> desk.appoint(
                                                call.id(), stage, name.getValue(), said(chair, fields, unit)),
                                        "appointed")),
                        tools.button("appoint.link", "second s", () -> {
                            if (name.getValue().isBlank()) {
                                name.focus();
                                return;
                            }
                            attempt(
                                    () -> linked.set(desk.invite(
                                            call.id(),
                                            stage,
                                            name.getValue(),
                                            email.getValue(),
                                            Instant.now().plus(Duration.ofDays(30)),
                                            said(chair, fields, unit))),
                                    "appoint.linked");
                            var address = linked.get();
                            if (address != null) {
                                notice.say(Notice.Tone.OK, tools.say("appoint.linked"), shown(address));
                            }
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
}
