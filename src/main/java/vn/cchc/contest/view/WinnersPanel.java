package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.cchc.account.NationalIdRefused;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.rules.Eligibility;
import vn.cchc.contest.rules.Uniqueness;
import vn.cchc.contest.winner.Winners;
import vn.cchc.contest.winner.Winners.State;
import vn.cchc.contest.winner.Winners.Winner;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** Those who won, what they said of themselves beside what the rules ask, and whether they are verified. */
class WinnersPanel extends Div {

    private static final int MOST_SHOWN = 200;

    private final transient DeskTools tools;
    private final transient Winners winners;
    private final transient Contest contest;
    private final transient Round round;
    private final transient BiConsumer<Runnable, String> attempt;
    private final Notice notice;

    WinnersPanel(
            DeskTools tools,
            Winners winners,
            Contest contest,
            Round round,
            Notice notice,
            BiConsumer<Runnable, String> attempt) {
        this.tools = tools;
        this.winners = winners;
        this.contest = contest;
        this.round = round;
        this.notice = notice;
        this.attempt = attempt;
        var all = winners.of(round.id());
        if (all.isEmpty()) {
            return;
        }
        long open =
                all.stream().filter(winner -> winner.state() == State.TO_VERIFY).count();
        add(
                new H2(tools.say("winners")),
                new Paragraph(tools.say("winners.sentence", open, all.size())),
                Parts.paragraph("small quiet", tools.say("winners.what")),
                Parts.list(
                        "rowlist-rows",
                        all.stream().limit(MOST_SHOWN).map(this::item).toList()));
    }

    private ListItem item(Winner winner) {
        var head = Parts.div(
                "",
                Parts.span("title", winner.prize().isEmpty() ? winner.name() : winner.name() + ", " + winner.prize()),
                badge(winner.state()));
        var item = new ListItem(head);
        var facts = facts(winner);
        if (!facts.isEmpty()) {
            item.add(Parts.paragraph("small", String.join(" · ", facts)));
        }
        var decision = winner.decision();
        if (decision != null) {
            item.add(Parts.paragraph(
                    "small quiet",
                    tools.say(
                            decision.remark().isEmpty() ? "winner.decided" : "winner.decided.remark",
                            decision.decidedBy(),
                            tools.dates.time(decision.decidedAt()),
                            decision.remark())));
        }
        if (winner.state() == State.TO_VERIFY) {
            var verify = tools.button("winner.verify", "second s", () -> verify(winner));
            verify.setAriaLabel(tools.say("winner.verify") + ": " + winner.name());
            var refuse = tools.button("winner.refuse", "second s", () -> refuse(winner));
            refuse.setAriaLabel(tools.say("winner.refuse") + ": " + winner.name());
            var acts = Parts.div("acts", verify, refuse);
            if (winner.said().nationalId() != null && winners.mayReveal()) {
                acts.add(tools.button("winner.reveal", "second s", () -> reveal(winner)));
            }
            item.add(acts);
        }
        return item;
    }

    /** What the person said, each beside what the rules ask. */
    private List<String> facts(Winner winner) {
        var said = winner.said();
        var board = contest.board(round);
        var who = board.eligibility();
        List<String> facts = new ArrayList<>();
        facts.add(tools.say(said.guest() ? "winner.guest" : "winner.account"));
        if (said.birthYear() != null && said.age() != null) {
            facts.add(tools.say(
                    said.fits() ? "winner.age" : "winner.age.outside",
                    said.birthYear().toString(),
                    said.age()));
        } else if (who.asksForAge()) {
            facts.add(tools.say("winner.age.unknown"));
        }
        if (who.asksForAge()) {
            facts.add(tools.say("winner.rule", age(who).replaceFirst("\\.$", "")));
        }
        if (!said.unit().isEmpty()) {
            facts.add(tools.say("fact", tools.say("unit"), said.unit()));
        }
        if (!said.locality().isEmpty()) {
            facts.add(tools.say("fact", tools.say("winner.locality"), said.locality()));
        }
        var id = said.nationalId();
        if (id != null) {
            facts.add(tools.say("fact", tools.say("winner.national-id"), id));
        } else if (board.uniqueness().contains(Uniqueness.NATIONAL_ID)) {
            facts.add(tools.say("winner.national-id.none"));
        }
        if (said.assisted()) {
            facts.add(tools.say("winner.assisted"));
        }
        return facts;
    }

    private String age(Eligibility who) {
        var least = who.leastAge();
        var greatest = who.greatestAge();
        return least != null && greatest != null
                ? tools.texts.get("rules.age.between", least, greatest)
                : least != null
                        ? tools.texts.get("rules.age.least", least)
                        : tools.texts.get("rules.age.greatest", greatest == null ? "" : greatest);
    }

    private void verify(Winner winner) {
        var remark = new TextArea(tools.say("winner.remark"));
        remark.setHelperText(tools.say("winner.remark.hint"));
        remark.setMaxLength(2_000);
        remark.setWidthFull();
        var dialog = new com.vaadin.flow.component.confirmdialog.ConfirmDialog();
        dialog.setHeader(tools.say("winner.verify.ask", winner.name()));
        dialog.add(remark);
        dialog.setCancelable(true);
        dialog.setCancelText(tools.texts.get("ui.cancel"));
        dialog.setConfirmText(tools.say("winner.verify"));
        dialog.addConfirmListener(event -> attempt.accept(
                () -> winners.verify(round.id(), winner.entrant(), remark.getValue()), "winner.verified"));
        dialog.open();
    }

    private void refuse(Winner winner) {
        new ReasonDialog(
                        tools,
                        "winner.refuse",
                        reason -> attempt.accept(
                                () -> winners.refuse(round.id(), winner.entrant(), reason), "winner.refused"),
                        new Paragraph(winner.name() + ", " + winner.prize()))
                .open();
    }

    private void reveal(Winner winner) {
        new ReasonDialog(
                        tools,
                        "winner.reveal",
                        reason -> {
                            try {
                                winners.reveal(round.id(), winner.entrant(), reason)
                                        .ifPresent(number -> notice.say(
                                                Notice.Tone.INFO, tools.say("winner.revealed", winner.name(), number)));
                            } catch (NationalIdRefused refused) {
                                notice.insist(tools.texts.get(refused.key()));
                            }
                        },
                        new Paragraph(winner.name()))
                .open();
    }

    private Span badge(State state) {
        var badge = new Span(
                new Icon(
                        switch (state) {
                            case TO_VERIFY -> "hourglass";
                            case VERIFIED -> "circle-check";
                            case REFUSED -> "circle-x";
                        }),
                new Span(tools.say("winner." + state)));
        return Parts.classed(
                badge,
                "badge "
                        + switch (state) {
                            case TO_VERIFY -> "info";
                            case VERIFIED -> "ok";
                            case REFUSED -> "none";
                        });
    }
}
