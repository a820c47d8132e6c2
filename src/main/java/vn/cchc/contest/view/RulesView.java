package vn.cchc.contest.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Round;
import vn.cchc.contest.document.Prints;
import vn.cchc.contest.document.RulesHistory;
import vn.cchc.contest.document.RulesInWords;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** The rules as text, every version with its reason, and the way to amend them. */
@Route(value = ContestsDeskView.PATH + ContestPage.ID + "/the-le", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class RulesView extends ContestPage {

    private final transient RulesInWords words;
    private final transient RulesHistory history;
    private final transient Prints prints;

    public RulesView(DeskTools tools, RulesInWords words, RulesHistory history, Prints prints) {
        super(tools, "the-le");
        this.words = words;
        this.history = history;
        this.prints = prints;
    }

    @Override
    void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        var side = Parts.div("side", new H2(tools.say("versions")));
        for (var version : history.of(contest.id())) {
            side.add(new Div(
                    new Paragraph(tools.say("version", version.version(), tools.dates.time(version.recordedAt()))),
                    Parts.paragraph("small", version.reason().isEmpty() ? tools.say("version.first") : version.reason())));
        }
        boolean draft = contest.state() == ContestState.DRAFT;
        side.add(Parts.div(
                "acts",
                tools.link(
                        ContestsDeskView.PATH + "/" + contest.id() + "/soan",
                        draft ? "draft.edit" : "amend",
                        "btn second s"),
                DeskTools.download(
                        "the-le-" + contest.slug() + ".pdf", tools.say("rules.pdf"), () -> prints.rules(contest, rounds))));
        var text = new Div(new H2(tools.say("rules.text")), new RulesPanel(words.of(contest, rounds, Texts.locale())));
        body.add(Parts.div("cols editor", text, side));
    }
}
