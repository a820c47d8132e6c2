package vn.cchc.home.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import vn.cchc.contest.page.ContestCard;
import vn.cchc.contest.page.ContestCard.RoundLine;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** The contests that can be entered now: what they ask, until when, and the way in. */
class OpenContests extends Section {

    OpenContests(Texts texts, List<ContestCard> contests) {
        var heading = new H2(texts.get("home.contest"));
        heading.setId("home-contest");
        getElement().setAttribute("aria-labelledby", "home-contest");
        addClassName("wide");
        var cards = Parts.div("grid");
        contests.forEach(contest -> cards.add(card(texts, contest)));
        add(Parts.div("sect", heading, plain("", "/thi", texts.get("home.contest.all"))), cards);
    }

    private static Div card(Texts texts, ContestCard contest) {
        var card = Parts.div("card open", new H3(contest.title()));
        var round = contest.current();
        if (round != null) {
            card.add(facts(texts, round));
            var row = Parts.div("row");
            var enter = plain("btn l", round.exam(), texts.get("home.contest.enter"));
            enter.setAriaLabel(texts.get("home.contest.enter") + ": " + contest.title());
            row.add(enter);
            var results = contest.lastResults();
            if (results != null) {
                row.add(plain("btn second l", results, texts.get("home.contest.results")));
            } else {
                row.add(plain("btn second l", contest.address(), texts.get("home.contest.rules")));
            }
            card.add(row, Parts.paragraph("small quiet", texts.get("home.contest.safe")));
        }
        return card;
    }

    private static DescriptionList facts(Texts texts, RoundLine round) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, texts.get("home.contest.round"), round.title() + ", " + round.takes());
        fact(facts, texts.get("home.contest.closes"), round.closes());
        fact(facts, texts.get("home.contest.who"), round.who());
        return facts;
    }

    private static void fact(DescriptionList facts, String term, String description) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }

    /** Served beside Vaadin, so its router must leave the link alone. */
    private static Anchor plain(String classes, String address, String text) {
        var link = Parts.link(classes, address, text);
        link.setRouterIgnore(true);
        return link;
    }
}
