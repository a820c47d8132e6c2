package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.call.CallDesk;
import vn.cchc.initiative.call.CallTemplates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** A call's rules: revised while it is a draft, amended with a reason afterwards. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/the-le", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class CallRulesView extends CallPage {

    private final transient CallDesk desk;
    private final transient CallTemplates templates;

    public CallRulesView(CallDeskTools tools, CallDesk desk, CallTemplates templates) {
        super(tools, "the-le");
        this.desk = desk;
        this.templates = templates;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        boolean draft = call.state() == CallState.DRAFT;
        var reason = new TextField(tools.say("reason"));
        reason.setHelperText(tools.say("amend.hint"));
        reason.setMaxLength(2_000);
        reason.setWidthFull();
        reason.setVisible(!draft);
        var editor = new RulesEditor(tools, templates, templates.text(call), text -> {});
        editor.onSave(call::slug, file -> {
            if (draft) {
                desk.revise(call.id(), file);
            } else {
                desk.amend(call.id(), file.rules(), reason.getValue());
                if (file.closesAt().isAfter(call.closesAt())) {
                    desk.extend(call.id(), file.closesAt(), reason.getValue());
                }
            }
        });
        body.add(reason, editor, new H2(tools.say("versions")));
        body.add(Parts.list(
                "l",
                desk.versions(call.id()).stream()
                        .map(version -> new ListItem(tools.say(
                                "version", version.version(), tools.dates.time(version.at()), version.reason())))
                        .toList()));
    }
}
