package vn.cchc.contest.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestTotals;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.document.RulesInWords;
import vn.cchc.contest.page.ContestCard.Stage;
import vn.cchc.ui.Languages;

/** The contests, one contest, and one round before it is taken. */
@Hidden
@Controller
class ContestPages {

    static final String SECTION = "/thi";
    /** No dots, so that files beside contests can't be mistaken for one. */
    static final String SLUG = "[a-z0-9-]+";

    private final ContestCards cards;
    private final RulesInWords rules;
    private final RoundResults results;
    private final ContestTotals totals;
    private final AnnouncedTimes times;
    private final PageAnswers answers;

    ContestPages(
            ContestCards cards,
            RulesInWords rules,
            RoundResults results,
            ContestTotals totals,
            AnnouncedTimes times,
            PageAnswers answers) {
        this.cards = cards;
        this.rules = rules;
        this.results = results;
        this.totals = totals;
        this.times = times;
        this.answers = answers;
    }

    @GetMapping(SECTION)
    ResponseEntity<byte[]> contests(Locale asked) {
        var locale = Languages.supported(asked);
        var all = cards.all(locale);
        return answers.page(
                "contest/contests",
                SECTION,
                locale,
                Map.of(
                        "open", ContestCards.in(Stage.OPEN, all),
                        "upcoming", ContestCards.in(Stage.UPCOMING, all),
                        "over", ContestCards.in(Stage.OVER, all)));
    }

    @GetMapping(SECTION + "/{contest:" + SLUG + "}")
    ResponseEntity<byte[]> contest(@PathVariable String contest, Locale asked) {
        var locale = Languages.supported(asked);
        var found = cards.known(contest).orElseThrow(NotHere::new);
        return answers.page(
                "contest/contest",
                SECTION,
                locale,
                Map.of(
                        "contest",
                        cards.find(contest, locale).orElseThrow(NotHere::new),
                        "about",
                        about(found),
                        "total",
                        hasTotal(found),
                        "rules",
                        rules.of(found, cards.known(found), locale)));
    }

    @GetMapping(SECTION + "/{contest:" + SLUG + "}/{round:" + SLUG + "}")
    ResponseEntity<byte[]> round(@PathVariable String contest, @PathVariable String round, Locale asked) {
        var locale = Languages.supported(asked);
        var found = cards.known(contest).orElseThrow(NotHere::new);
        var own = cards.known(found).stream()
                .filter(one -> one.slug().equals(round))
                .findFirst()
                .orElseThrow(NotHere::new);
        var ruled = found.rules(own);
        Map<String, Object> values = new HashMap<>();
        values.put("contest", cards.find(contest, locale).orElseThrow(NotHere::new));
        values.put("round", cards.line(found, own, locale));
        values.put("about", about(found));
        values.put("rules", rules.of(found, cards.known(found), locale));
        values.put("marking", own.state() == RoundState.CLOSED && results.essaysWaiting(own.id()) > 0);
        values.put("attempts", ruled.attempts());
        values.put("grace", ruled.graceSeconds());
        values.put("opensExactly", times.exactly(own.opensAt()));
        values.put("closesExactly", times.exactly(own.closesAt()));
        values.put("commitment", own.commitment());
        return answers.page("contest/round", SECTION, locale, values);
    }

    private boolean hasTotal(Contest contest) {
        var rounds = cards.known(contest);
        return totals.boards(contest).stream()
                .anyMatch(board -> rounds.stream()
                        .anyMatch(round ->
                                round.board().equals(board.slug()) && round.state() == RoundState.RESULTS_PUBLISHED));
    }

    /** What contestants read before the rules, paragraph by paragraph. */
    private static List<String> about(Contest contest) {
        return contest.rules()
                .description()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
