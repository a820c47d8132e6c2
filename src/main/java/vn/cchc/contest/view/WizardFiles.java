package vn.cchc.contest.view;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Contests;
import vn.cchc.contest.document.RulesInWords;
import vn.cchc.contest.result.Counting;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.contest.rules.ContestFileReader;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.contest.rules.RulesText;
import vn.cchc.ui.Texts;

/** What the wizard starts from, a contest, a file or nothing, and the text that comes of it. */
@Component
class WizardFiles {

    private final Contests contests;
    private final RulesInWords words;
    private final Texts texts;
    private final JsonMapper json;
    private final ZoneId zone;

    WizardFiles(
            Contests contests, RulesInWords words, Texts texts, JsonMapper json, @Value("${cchc.zone}") ZoneId zone) {
        this.contests = contests;
        this.words = words;
        this.texts = texts;
        this.json = json;
        this.zone = zone;
    }

    ContestFile of(Contest contest) {
        var rounds = contests.rounds(contest.id());
        var times = contest.rules().rounds().stream()
                .map(rules -> rounds.stream()
                        .filter(round -> round.slug().equals(rules.slug()))
                        .findFirst()
                        .map(round -> new ContestFile.Times(round.opensAt(), round.closesAt()))
                        .orElseThrow())
                .toList();
        return new ContestFile(contest.slug(), contest.title(), contest.rules(), times);
    }

    /** A week's round for everybody, from next Monday on. */
    ContestFile fresh() {
        var board = BoardForm.fresh("nguoi-dan", texts.get("organizing.board.first"));
        var round = new RoundRules(
                "tuan-1",
                texts.get("organizing.round.first"),
                board.slug(),
                1,
                Counting.BEST,
                10,
                30,
                10,
                List.of(Criterion.SCORE, Criterion.DURATION, Criterion.SUBMITTED),
                RoundRules.Ties.SHARE,
                null,
                true,
                RoundRules.AnswersShown.AFTER_CLOSING,
                RoundRules.LedgerDepth.SCORES,
                List.of(),
                50,
                true,
                true,
                List.of(),
                null);
        var monday = LocalDate.now(zone).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        var opens = monday.atTime(8, 0).atZone(zone).toInstant();
        return new ContestFile(
                "",
                "",
                new ContestRules("", "", "", false, "", List.of(), List.of(board), List.of(round)),
                List.of(new ContestFile.Times(
                        opens, opens.plus(Duration.ofDays(6).plusHours(9)))));
    }

    /** @param contest keeps its address whatever the file is called; null for a new one, which takes the file's name */
    ContestFile.Reading read(String name, byte[] yaml, @Nullable Contest contest) {
        var slug = contest != null
                ? contest.slug()
                : vn.cchc.vietnamese.VietnameseText.fold(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("\\.ya?ml$", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return ContestFileReader.read(slug, yaml, json, LocalDate.now(zone), zone);
    }

    List<RulesText.Article> text(ContestFile file) {
        return words.of(file.rules(), file.times(), Texts.locale());
    }
}
