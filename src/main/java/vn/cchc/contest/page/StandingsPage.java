package vn.cchc.contest.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.contest.ContestTotals;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.certificate.OwnContests;
import vn.cchc.contest.ledger.LedgerLines.UnitLine;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.winner.Winners;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.question.Points;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** A round's published results: people, units, how they were ranked, and what anyone needs to check it. Names are masked. */
@Hidden
@Controller
class StandingsPage {

    private static final int SIZE = 50;
    private static final int AROUND = 2;
    private static final int DIGITS = 4;

    private final ContestCards cards;
    private final RoundResults results;
    private final OwnContests participant;
    private final Winners winners;
    private final ContestTotals totals;
    private final TakingUnits units;
    private final Organizations organizations;
    private final AnnouncedTimes times;
    private final PageAnswers answers;
    private final Texts texts;

    StandingsPage(
            ContestCards cards,
            RoundResults results,
            OwnContests participant,
            Winners winners,
            ContestTotals totals,
            TakingUnits units,
            Organizations organizations,
            AnnouncedTimes times,
            PageAnswers answers,
            Texts texts) {
        this.cards = cards;
        this.results = results;
        this.participant = participant;
        this.winners = winners;
        this.totals = totals;
        this.units = units;
        this.organizations = organizations;
        this.times = times;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * @param distance how far the prediction was off, null where none was made
     * @param verified whether the winner of the prize is
     */
    record Line(
            int rank,
            String name,
            String unit,
            String score,
            int correct,
            String duration,
            @Nullable Long distance,
            String prize,
            boolean verified) {}

    record UnitPlace(String rank, String name, int participants, int headcount, String prize) {}

    /**
     * @param unit id of a unit, whose people alone are shown
     * @param asked the page, from 1
     */
    @GetMapping(ContestPages.SECTION + "/{contest:" + ContestPages.SLUG + "}/{round:" + ContestPages.SLUG + "}/ket-qua")
    ResponseEntity<byte[]> standings(
            @PathVariable String contest,
            @PathVariable String round,
            @RequestParam(name = "don-vi", required = false) @Nullable String unit,
            @RequestParam(name = "trang", required = false) @Nullable String asked,
            Locale given) {
        var locale = Languages.supported(given);
        var found = cards.known(contest).orElseThrow(NotHere::new);
        var own = cards.known(found).stream()
                .filter(one -> one.slug().equals(round) && one.state() == RoundState.RESULTS_PUBLISHED)
                .findFirst()
                .orElseThrow(NotHere::new);
        var takingPart = units.of(own.id());
        var chosen = takingPart.stream()
                .filter(one -> String.valueOf(one.id()).equals(unit))
                .findFirst()
                .orElse(null);
        int number = number(asked);
        var page = results.standings(own.id(), chosen == null ? null : chosen.id(), false, number - 1, SIZE)
                .filter(shown -> number == 1 || !shown.rows().isEmpty())
                .orElseThrow(NotHere::new);
        int pages = (int) Math.max(1, (page.total() + SIZE - 1) / SIZE);
        var rules = found.rules(own);
        var version = page.version();
        var verified = winners.verified(own.id());
        Map<String, Object> values = new HashMap<>();
        values.put("contest", cards.find(contest, locale).orElseThrow(NotHere::new));
        values.put("round", cards.line(found, own, locale));
        values.put(
                "lines",
                page.rows().stream()
                        .map(row -> line(row, verified.contains(row.entrant()), locale))
                        .toList());
        values.put(
                "own",
                participant
                        .entrant(found.id())
                        .flatMap(entrant -> results.place(own.id(), entrant))
                        .map(row -> line(row, verified.contains(row.entrant()), locale))
                        .orElse(null));
        values.put("total", page.total());
        values.put("first", page.rows().isEmpty() ? 0 : (number - 1) * SIZE + 1);
        values.put("last", (number - 1) * SIZE + page.rows().size());
        values.put("page", number);
        values.put("pages", around(number, pages));
        values.put("unit", chosen == null ? "" : String.valueOf(chosen.id()));
        values.put("units", takingPart);
        values.put("predicted", rules.order().contains(Criterion.PREDICTION));
        values.put("target", version.target());
        values.put("published", own.resultsAt() == null ? "" : times.of(own.resultsAt(), locale));
        values.put("order", order(rules.order(), locale));
        values.put("root", spaced(version.root()));
        values.put("version", version);
        values.put("awaitsLots", version.awaitsLots());
        values.put("ledger", "/api/v1/rounds/" + own.id() + "/ledger");
        values.put(
                "contestTotal",
                totals.boards(found).stream().anyMatch(one -> one.slug().equals(own.board())));
        values.put("unitPlaces", number > 1 ? List.of() : places(results.units(own.id())));
        return answers.page("contest/standings", ContestPages.SECTION, locale, values);
    }

    private List<String> order(List<Criterion> order, Locale locale) {
        return order.stream()
                .map(criterion -> texts.in(locale, "rules.criterion." + criterion))
                .toList();
    }

    private static Line line(RoundResults.Row row, boolean verified, Locale locale) {
        var place = row.place();
        var score = new Points(place.score()).decimal();
        var time = Duration.ofMillis(place.durationMillis());
        return new Line(
                place.rank(),
                row.name(),
                row.unit(),
                written(score, locale),
                place.correct(),
                "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart()),
                place.distance(),
                place.prize(),
                verified);
    }

    static String written(BigDecimal number, Locale locale) {
        var plain = number.stripTrailingZeros().toPlainString();
        return locale.equals(Languages.ENGLISH) ? plain : plain.replace('.', ',');
    }

    private List<UnitPlace> places(List<UnitLine> lines) {
        return lines.stream()
                .map(line -> new UnitPlace(
                        line.rank() == null ? "–" : String.valueOf(line.rank()),
                        organizations
                                .findByCode(line.unit())
                                .map(Organization::name)
                                .orElse(line.unit()),
                        line.participants(),
                        line.headcount(),
                        line.prize()))
                .toList();
    }

    /** In groups of four, so that people can compare it. */
    private static String spaced(String hash) {
        return hash.replaceAll("(.{" + DIGITS + "})(?=.)", "$1 ");
    }

    static int number(@Nullable String asked) {
        if (asked == null) {
            return 1;
        }
        if (!asked.matches("[1-9][0-9]{0,4}")) {
            throw new NotHere();
        }
        return Integer.parseInt(asked);
    }

    /** The first, the last, and those near the one that is shown. */
    static List<Integer> around(int page, int pages) {
        return IntStream.rangeClosed(1, pages)
                .filter(one -> one == 1 || one == pages || Math.abs(one - page) <= AROUND)
                .boxed()
                .toList();
    }
}
