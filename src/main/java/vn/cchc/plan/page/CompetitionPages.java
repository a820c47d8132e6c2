package vn.cchc.plan.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.plan.competition.Competitions;
import vn.cchc.ui.Languages;

/** Competitions and their common standings, for everyone. */
@Hidden
@Controller
class CompetitionPages {

    static final String SECTION = "/hoi-thi";
    private static final int SIZE = 50;

    private final Competitions competitions;
    private final PageAnswers answers;

    CompetitionPages(Competitions competitions, PageAnswers answers) {
        this.competitions = competitions;
        this.answers = answers;
    }

    @GetMapping(SECTION)
    ResponseEntity<byte[]> all(Locale asked) {
        return answers.page(
                "plan/competitions",
                SECTION,
                Languages.supported(asked),
                Map.of("competitions", competitions.published()));
    }

    @GetMapping(SECTION + "/{slug:[a-z0-9-]+}")
    ResponseEntity<byte[]> one(
            @PathVariable String slug, @RequestParam(defaultValue = "1") String trang, Locale asked) {
        var competition = competitions.published(slug).orElseThrow(NotHere::new);
        Map<String, Object> values = new HashMap<>();
        values.put("competition", competition);
        values.put("parts", competitions.parts(competition));
        values.put("num", new Numbers());
        // what is not there, the template does not show
        competitions.standings(competition).ifPresent(standings -> {
            int pages = Math.max(1, Math.ceilDiv(standings.people().size(), SIZE));
            int page = Math.clamp(trang.matches("\\d{1,6}") ? Integer.parseInt(trang) : 1, 1, pages);
            values.put("units", standings.units());
            values.put("people", slice(standings.people(), page));
            values.put("page", page);
            values.put("pages", pages);
        });
        return answers.page("plan/competition", SECTION, Languages.supported(asked), values);
    }

    private static <T> List<T> slice(List<T> all, int page) {
        return all.subList((page - 1) * SIZE, Math.min(all.size(), page * SIZE));
    }

    /** Numbers as people write them, for the template. */
    record Numbers() {

        public String of(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }
}
