package vn.cchc.contest.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.contest.ContestTotals;
import vn.cchc.contest.Round;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** Standings over a board's rounds whose results are public; names are masked. */
@Hidden
@Controller
class TotalPage {

    private static final int SIZE = 50;

    private final ContestCards cards;
    private final ContestTotals totals;
    private final PageAnswers answers;
    private final Texts texts;

    TotalPage(ContestCards cards, ContestTotals totals, PageAnswers answers, Texts texts) {
        this.cards = cards;
        this.totals = totals;
        this.answers = answers;
        this.texts = texts;
    }

    /** A board with its address. */
    record Choice(String address, String title, boolean shown) {}

    record Line(int rank, String name, String unit, String score, String duration, String counted) {}

    /**
     * @param board slug, the first where none is named
     * @param asked the page, from 1
     */
    @GetMapping(ContestPages.SECTION + "/{contest:" + ContestPages.SLUG + "}/ket-qua")
    ResponseEntity<byte[]> total(
            @PathVariable String contest,
            @RequestParam(name = "bang", required = false) @Nullable String board,
            @RequestParam(name = "trang", required = false) @Nullable String asked,
            Locale given) {
        var locale = Languages.supported(given);
        var found = cards.known(contest).orElseThrow(NotHere::new);
        var boards = totals.boards(found);
        var chosen = boards.stream()
                .filter(one -> board == null || one.slug().equals(board))
                .findFirst()
                .orElseThrow(NotHere::new);
        int number = StandingsPage.number(asked);
        var page = totals.published(found, chosen, number - 1, SIZE)
                .filter(shown -> number == 1 || !shown.rows().isEmpty())
                .orElseThrow(NotHere::new);
        int pages = (int) Math.max(1, Math.ceilDiv(page.total(), SIZE));
        var rule = chosen.totalled();
        var address = ContestPages.SECTION + "/" + contest + "/ket-qua";
        Map<String, Object> values = new HashMap<>();
        values.put("contest", cards.find(contest, locale).orElseThrow(NotHere::new));
        values.put("address", address + "?bang=" + chosen.slug());
        values.put(
                "boards",
                boards.size() < 2
                        ? List.of()
                        : boards.stream()
                                .map(one -> new Choice(
                                        address + "?bang=" + one.slug(),
                                        one.title(),
                                        one.slug().equals(chosen.slug())))
                                .toList());
        values.put("lines", page.rows().stream().map(row -> line(row, locale)).toList());
        values.put("total", page.total());
        values.put("first", (number - 1) * SIZE + 1);
        values.put("last", (number - 1) * SIZE + page.rows().size());
        values.put("page", number);
        values.put("pages", StandingsPage.around(number, pages));
        values.put("rounds", page.rounds().stream().map(Round::title).collect(Collectors.joining(", ")));
        values.put("best", rule.best());
        values.put(
                "order",
                rule.order().stream()
                        .map(criterion -> texts.in(locale, "rules.criterion." + criterion))
                        .toList());
        return answers.page("contest/total", ContestPages.SECTION, locale, values);
    }

    private Line line(ContestTotals.Row row, Locale locale) {
        var place = row.place();
        var time = place.duration();
        return new Line(
                place.rank(),
                row.name(),
                row.unit(),
                StandingsPage.written(place.score().decimal(), locale),
                "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart()),
                texts.in(locale, "contests.total.counted", place.counted().size(), place.taken()));
    }
}
