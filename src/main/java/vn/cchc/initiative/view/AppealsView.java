package vn.cchc.initiative.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.judging.Appeal;
import vn.cchc.initiative.judging.Appeals;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Appeals against a call's results, and the answers. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/khieu-nai", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class AppealsView extends CallPage {

    private final transient Appeals appeals;
    private final transient EntryDesk entries;

    public AppealsView(CallDeskTools tools, Appeals appeals, EntryDesk entries) {
        super(tools, "khieu-nai");
        this.appeals = appeals;
        this.entries = entries;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        var all = appeals.list(call.id());
        if (all.isEmpty()) {
            body.add(new Empty(
                    tools.say("appeals.none"),
                    tools.say("appeals.none.why", call.rules().appealDays())));
            return;
        }
        all.forEach(appeal -> body.add(card(call, appeal)));
    }

    private Div card(Call call, Appeal appeal) {
        var code = entries.find(call.id(), appeal.entryId())
                .map(own -> own.entry().code())
                .orElse("");
        var card = Parts.div(
                "card",
                Parts.paragraph("small quiet", code + " · " + tools.dates.time(appeal.madeAt())),
                Parts.paragraph("letter", appeal.text()),
                new Paragraph(Parts.span("badge info", tools.texts.get("entries.appeal." + appeal.state()))));
        if (appeal.state() != Appeal.State.OPEN) {
            card.add(new Paragraph(appeal.answer()));
            return card;
        }
        var answer = new TextArea(tools.say("appeal.answer"));
        answer.setMaxLength(Appeals.LONGEST);
        answer.setWidthFull();
        card.add(
                answer,
                Parts.div(
                        "acts",
                        tools.button(
                                "appeal.accept",
                                "s",
                                () -> attempt(
                                        () -> appeals.decide(call.id(), appeal.id(), true, answer.getValue()),
                                        "appeal.decided")),
                        tools.button(
                                "appeal.refuse",
                                "second s",
                                () -> attempt(
                                        () -> appeals.decide(call.id(), appeal.id(), false, answer.getValue()),
                                        "appeal.decided"))));
        return card;
    }
}
