package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.objection.Objections;
import vn.cchc.contest.objection.Objections.Objection;
import vn.cchc.contest.objection.Objections.State;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Objections to a contest's results and their answers. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/khieu-nai", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class ObjectionsView extends ContestPage {

    private final transient Objections objections;

    public ObjectionsView(DeskTools tools, Objections objections) {
        super(tools, "khieu-nai");
        this.objections = objections;
    }

    @Override
    void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        var all = objections.ofContest(contest.id());
        if (all.isEmpty()) {
            body.add(new Empty(tools.say("objections.none"), tools.say("objections.none.why")));
            return;
        }
        body.add(new Paragraph(tools.say(
                "objections.count",
                all.stream().filter(one -> one.state() == State.OPEN).count(),
                all.size())));
        body.add(Parts.list("rowlist-rows", all.stream().map(this::item).toList()));
    }

    private ListItem item(Objection objection) {
        var head = Parts.div(
                "",
                Parts.span("title", objection.roundTitle() + " · " + objection.receipt()),
                badge(tools, objection.state()),
                Parts.paragraph("small quiet num", tools.dates.time(objection.filedAt())));
        var item = new ListItem(head, Parts.paragraph("letter", objection.content()));
        var answer = objection.answer();
        if (answer != null) {
            item.add(Parts.paragraph("small", tools.say("objection.answer")), Parts.paragraph("letter", answer));
        } else {
            item.add(Parts.div(
                    "acts",
                    tools.button("objection.accept", "second s", () -> answer(objection, true)),
                    tools.button("objection.reject", "second s", () -> answer(objection, false))));
        }
        return item;
    }

    private void answer(Objection objection, boolean accepted) {
        new ReasonDialog(
                        tools,
                        accepted ? "objection.accept" : "objection.reject",
                        text -> attempt(() -> objections.answer(objection.id(), accepted, text), "objection.answered"))
                .open();
    }

    static Span badge(DeskTools tools, State state) {
        var badge = new Span(
                new Icon(
                        switch (state) {
                            case OPEN -> "hourglass";
                            case ACCEPTED -> "circle-check";
                            case REJECTED -> "circle-x";
                        }),
                new Span(tools.say("objection." + state)));
        return Parts.classed(
                badge,
                "badge "
                        + switch (state) {
                            case OPEN -> "info";
                            case ACCEPTED -> "ok";
                            case REJECTED -> "none";
                        });
    }
}
