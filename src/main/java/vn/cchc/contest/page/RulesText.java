package vn.cchc.contest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.cchc.contest.Round;
import vn.cchc.contest.result.Measure;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.Collective;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.Excluded;
import vn.cchc.contest.rules.Prize;
import vn.cchc.contest.rules.Quota;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.ui.Texts;

/** Rules kept as data, written out as the text that contestants read. Nothing stands here that the rules do not say. */
@Component
public class RulesText {

    private final Texts texts;
    private final Audiences audiences;
    private final AnnouncedTimes times;

    RulesText(Texts texts, Audiences audiences, AnnouncedTimes times) {
        this.texts = texts;
        this.audiences = audiences;
        this.times = times;
    }

    /** A heading with sentences below it. */
    public record Section(String title, List<String> lines, boolean ranked) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** @param rounds those that may be told of, in order */
    public List<Section> of(ContestRules rules, List<Round> rounds, Locale locale) {
        List<Section> text = new ArrayList<>();
        text.add(section(
                "about",
                rules.description().lines().filter(line -> !line.isBlank()).toList(),
                locale));
        for (var board : rules.boards()) {
            text.add(board(board, rules.boards().size() > 1, locale));
        }
        text.add(section(
                "when",
                rounds.stream()
                        .map(round -> texts.in(
                                locale,
                                "contests.rules.round",
                                round.title(),
                                times.of(round.opensAt(), locale),
                                times.of(round.closesAt(), locale)))
                        .toList(),
                locale));
        // rounds that say the same are told together
        List<RoundRules> told = new ArrayList<>();
        for (var round : rounds) {
            rules.round(round.slug())
                    .filter(own -> told.stream().noneMatch(other -> alike(own, other)))
                    .ifPresent(own -> {
                        told.add(own);
                        text.addAll(round(own, sameAs(own, rules, rounds), locale));
                    });
        }
        rules.boards().stream()
                .filter(board -> board.collective() != null)
                .map(board -> collective(board, board.collective(), locale))
                .forEach(text::add);
        return text;
    }

    private Section board(Board board, boolean several, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(audiences.who(board.eligibility(), locale) + ".");
        for (var excluded : board.eligibility().excluded()) {
            lines.add(texts.in(
                    locale,
                    excluded.effect() == Excluded.Effect.BARRED
                            ? "contests.rules.barred"
                            : "contests.rules.without-prize",
                    excluded.units().isEmpty()
                            ? texts.in(
                                    locale,
                                    "contests.rules.named-people",
                                    excluded.people().size())
                            : audiences.units(excluded.units()),
                    excluded.reason()));
        }
        board.uniqueness().stream()
                .sorted()
                .map(one -> texts.in(locale, "contests.rules.uniqueness." + key(one)))
                .forEach(lines::add);
        if (board.assistance()) {
            lines.add(texts.in(locale, "contests.rules.assistance"));
        }
        board.quotas().stream().map(quota -> quota(quota, locale)).forEach(lines::add);
        var title = several
                ? texts.in(locale, "contests.rules.who-board", board.title())
                : texts.in(locale, "contests.rules.who");
        return new Section(title, lines, false);
    }

    private String quota(Quota quota, Locale locale) {
        return quota.leastPercent() != null
                ? texts.in(locale, "contests.rules.quota-percent", quota.title(), quota.leastPercent())
                : texts.in(locale, "contests.rules.quota-count", quota.title(), String.valueOf(quota.leastCount()));
    }

    private List<Section> round(RoundRules rules, String rounds, Locale locale) {
        List<String> how = new ArrayList<>();
        how.add(texts.in(
                locale, "contests.rules.paper", rules.questions(), rules.timeLimitMinutes(), rules.graceSeconds()));
        how.add(
                rules.pointsPerQuestion() == null
                        ? texts.in(locale, "contests.rules.points-own")
                        : texts.in(locale, "contests.rules.points", rules.pointsPerQuestion()));
        how.add(
                rules.attempts() == 1
                        ? texts.in(locale, "contests.rules.attempt")
                        : texts.in(
                                locale,
                                "contests.rules.attempts",
                                rules.attempts(),
                                texts.in(locale, "contests.counting." + key(rules.counting()))));
        var prediction = rules.prediction();
        if (prediction != null) {
            how.add(texts.in(
                    locale,
                    prediction.required() ? "contests.rules.prediction-required" : "contests.rules.prediction",
                    prediction.question()));
        }
        how.add(texts.in(locale, rules.scoreAtOnce() ? "contests.rules.score-at-once" : "contests.rules.score-later"));
        how.add(texts.in(locale, "contests.rules.answers." + key(rules.answersShown())));
        how.add(texts.in(locale, "contests.rules.ledger." + key(rules.ledger())));
        List<String> order = rules.order().stream()
                .map(criterion -> texts.in(locale, "contests.criterion." + key(criterion)))
                .toList();
        List<String> prizes = new ArrayList<>(
                rules.prizes().stream().map(prize -> prize(prize, locale)).toList());
        prizes.add(texts.in(locale, "contests.rules.ties." + key(rules.ties())));
        return List.of(
                new Section(texts.in(locale, "contests.rules.how", rounds), how, false),
                new Section(texts.in(locale, "contests.rules.order", rounds), order, true),
                new Section(texts.in(locale, "contests.rules.prizes", rounds), prizes, false));
    }

    private Section collective(Board board, Collective rule, Locale locale) {
        List<String> lines = new ArrayList<>();
        rule.order().stream().map(measure -> measure(measure, locale)).forEach(lines::add);
        if (rule.leastParticipants() > 0) {
            lines.add(texts.in(locale, "contests.rules.least-participants", rule.leastParticipants()));
        }
        if (rule.leastRatePercent() > 0) {
            lines.add(texts.in(locale, "contests.rules.least-rate", rule.leastRatePercent()));
        }
        if (!rule.tiers().isEmpty()) {
            lines.add(texts.in(
                    locale,
                    "contests.rules.tiers",
                    String.join(", ", rule.tiers().stream().map(String::valueOf).toList())));
        }
        rule.prizes().stream().map(prize -> prize(prize, locale)).forEach(lines::add);
        return new Section(texts.in(locale, "contests.rules.units", board.title()), lines, false);
    }

    private String measure(Measure measure, Locale locale) {
        return switch (measure) {
            case Measure.Participants any -> texts.in(locale, "contests.measure.participants");
            case Measure.ParticipationRate any -> texts.in(locale, "contests.measure.rate");
            case Measure.MeanScore any -> texts.in(locale, "contests.measure.mean");
            case Measure.MeanOfBest best -> texts.in(locale, "contests.measure.best", best.count());
            case Measure.PerfectScorers any -> texts.in(locale, "contests.measure.perfect");
            case Measure.RankPoints points ->
                texts.in(
                        locale,
                        "contests.measure.rank-points",
                        String.join(
                                ", ",
                                points.points().stream().map(String::valueOf).toList()));
            case Measure.Weighted weighted ->
                texts.in(
                        locale,
                        "contests.measure.weighted",
                        String.join(
                                " + ",
                                weighted.terms().stream()
                                        .map(term -> term.numerator() + "/" + term.denominator() + " × ("
                                                + measure(term.measure(), locale) + ")")
                                        .toList()));
        };
    }

    /** "Giải Nhất: 1 giải, 500.000 đồng". */
    String prize(Prize prize, Locale locale) {
        var key = (prize.money() > 0 ? "contests.prize.money" : "contests.prize") + (prize.drawn() ? ".drawn" : "");
        return texts.in(locale, key, prize.title(), prize.count(), prize.money());
    }

    /** The titles of the rounds with these rules, empty where all have them. */
    private String sameAs(RoundRules own, ContestRules rules, List<Round> rounds) {
        var same = rounds.stream()
                .filter(round -> rules.round(round.slug())
                        .filter(other -> alike(own, other))
                        .isPresent())
                .map(Round::title)
                .toList();
        return same.size() == rounds.size() ? "" : ": " + String.join(", ", same);
    }

    private static boolean alike(RoundRules one, RoundRules other) {
        return one.board().equals(other.board())
                && one.attempts() == other.attempts()
                && one.counting() == other.counting()
                && one.timeLimitMinutes() == other.timeLimitMinutes()
                && one.questions() == other.questions()
                && one.order().equals(other.order())
                && one.ties() == other.ties()
                && one.prizes().equals(other.prizes())
                && one.scoreAtOnce() == other.scoreAtOnce()
                && one.answersShown() == other.answersShown()
                && one.ledger() == other.ledger()
                && java.util.Objects.equals(one.prediction(), other.prediction())
                && java.util.Objects.equals(one.pointsPerQuestion(), other.pointsPerQuestion());
    }

    private Section section(String name, List<String> lines, Locale locale) {
        return new Section(texts.in(locale, "contests.rules." + name), lines, false);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
