package vn.cchc.contest.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.result.Measure;

/**
 * The rules as the text that people sign: numbered articles (thể lệ). A pure function of the rules, so that what is previewed, printed
 * and published is one text. What has no bearing is left out; rounds that follow the same rules share a paragraph.
 */
public final class RulesText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH");

    private final Wording wording;
    private final Names names;
    private final ZoneId zone;
    private final List<Article> articles = new ArrayList<>();

    /** The sentence for a key of the bundle {@code messages/rules}, in one language. */
    @FunctionalInterface
    public interface Wording {
        String say(String key, Object... arguments);
    }

    /** What things are called; for what is not known, the code itself. */
    public interface Names {
        String unit(String code);

        String locality(String code);

        String bank(String slug);
    }

    /** A numbered article. */
    public record Article(String heading, List<Paragraph> paragraphs) {

        public Article {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A paragraph.
     *
     * @param text empty where there are points only
     */
    public record Paragraph(String text, List<String> points) {

        public Paragraph {
            points = List.copyOf(points);
        }
    }

    private RulesText(Wording wording, Names names, ZoneId zone) {
        this.wording = wording;
        this.names = names;
        this.zone = zone;
    }

    /**
     * @param times when the rounds are open, in the order of the rules' rounds
     */
    public static List<Article> of(
            ContestRules rules, List<ContestFile.Times> times, Wording wording, Names names, ZoneId zone) {
        var text = new RulesText(wording, names, zone);
        text.write(rules, times);
        return List.copyOf(text.articles);
    }

    private void write(ContestRules rules, List<ContestFile.Times> times) {
        article("purpose", purpose(rules));
        article("who", rules.boards().stream().map(this::who).toList());
        article("rounds", List.of(new Paragraph("", rounds(rules, times))));
        var alike = alike(rules);
        article("exam", perGroup(alike, this::exam));
        List<Paragraph> ranked = new ArrayList<>(perGroup(alike, this::ranking));
        for (var board : rules.boards()) {
            total(rules, board)
                    .ifPresent(said -> ranked.add(new Paragraph(
                            rules.boards().size() == 1 ? "" : say("rules.board", board.title()), List.of(said))));
        }
        article("ranking", ranked);
        article("prizes", perGroup(alike, round -> prizes(round.prizes())));
        article("units", units(rules));
        article("results", perGroup(alike, this::results));
        article("general", general(rules));
    }

    private void article(String name, List<Paragraph> paragraphs) {
        var filled = paragraphs.stream()
                .filter(one -> !one.text().isBlank() || !one.points().isEmpty())
                .toList();
        if (!filled.isEmpty()) {
            articles.add(new Article(say("rules.article", articles.size() + 1, say("rules.article." + name)), filled));
        }
    }

    private List<Paragraph> purpose(ContestRules rules) {
        List<Paragraph> said = new ArrayList<>();
        said.add(new Paragraph(rules.purpose().strip(), List.of()));
        if (!rules.organizer().isBlank()) {
            said.add(new Paragraph(say("rules.organizer", names.unit(rules.organizer())), List.of()));
        }
        if (!rules.unitsInvolved().isEmpty()) {
            said.add(new Paragraph(say("rules.involved", join(rules.unitsInvolved(), names::unit)), List.of()));
        }
        if (rules.demonstration()) {
            said.add(new Paragraph(say("rules.demonstration"), List.of()));
        }
        return said;
    }

    private Paragraph who(Board board) {
        List<String> points = new ArrayList<>();
        var who = board.eligibility();
        points.add(say(who.guests() ? "rules.who.guests" : "rules.who.accounts"));
        if (!who.roles().isEmpty()) {
            points.add(say(
                    "rules.who.roles",
                    who.roles().stream()
                            .sorted()
                            .map(role -> say("rules.role." + role))
                            .collect(commas())));
        }
        if (!who.units().isEmpty()) {
            points.add(say("rules.who.units", join(who.units().stream().sorted().toList(), names::unit)));
        }
        if (!who.localities().isEmpty()) {
            points.add(say(
                    "rules.who.localities",
                    join(who.localities().stream().sorted().toList(), names::locality)));
        }
        age(points, who);
        points.add(say(
                "rules.who.unique",
                board.uniqueness().stream()
                        .sorted()
                        .map(one -> say("rules.unique." + one))
                        .collect(commas())));
        who.excluded()
                .forEach(excluded -> points.add(say(
                        "rules.excluded." + excluded.effect(),
                        excludedNames(excluded),
                        excluded.reason().strip())));
        if (board.assistance()) {
            points.add(say("rules.assistance"));
        }
        return new Paragraph(say("rules.board", board.title()), points);
    }

    private void age(List<String> points, Eligibility who) {
        var least = who.leastAge();
        var greatest = who.greatestAge();
        if (least != null && greatest != null) {
            points.add(say("rules.age.between", least, greatest));
        } else if (least != null) {
            points.add(say("rules.age.least", least));
        } else if (greatest != null) {
            points.add(say("rules.age.greatest", greatest));
        }
    }

    /** Single people are not named in public. */
    private String excludedNames(Excluded excluded) {
        List<String> said = new ArrayList<>();
        excluded.units().stream().sorted().map(names::unit).forEach(said::add);
        if (!excluded.people().isEmpty()) {
            said.add(say("rules.excluded.people", excluded.people().size()));
        }
        return said.stream().collect(commas());
    }

    private List<String> rounds(ContestRules rules, List<ContestFile.Times> times) {
        List<String> points = new ArrayList<>();
        boolean several = rules.boards().size() > 1;
        for (int i = 0; i < rules.rounds().size() && i < times.size(); i++) {
            var round = rules.rounds().get(i);
            var title = several
                    ? say(
                            "rules.round.of-board",
                            round.title(),
                            rules.board(round.board()).map(Board::title).orElse(round.board()))
                    : round.title();
            points.add(say(
                    "rules.round",
                    title,
                    time(times.get(i).opensAt()),
                    time(times.get(i).closesAt())));
        }
        return points;
    }

    /** Rounds by what holds in them; names and places aside. */
    private static Map<RoundRules, List<String>> alike(ContestRules rules) {
        Map<RoundRules, List<String>> groups = new LinkedHashMap<>();
        rules.rounds()
                .forEach(round -> groups.computeIfAbsent(nameless(round), key -> new ArrayList<>())
                        .add(round.title()));
        return groups;
    }

    private static RoundRules nameless(RoundRules round) {
        return round.named("", "");
    }

    private List<Paragraph> perGroup(
            Map<RoundRules, List<String>> groups, java.util.function.Function<RoundRules, List<String>> points) {
        Map<List<String>, List<String>> said = new LinkedHashMap<>();
        groups.forEach((round, titles) -> said.computeIfAbsent(points.apply(round), key -> new ArrayList<>())
                .addAll(titles));
        return said.entrySet().stream()
                .map(entry -> new Paragraph(
                        said.size() == 1
                                ? ""
                                : say(
                                        "rules.in-rounds",
                                        entry.getValue().stream().collect(commas())),
                        entry.getKey()))
                .toList();
    }

    private List<String> exam(RoundRules round) {
        List<String> points = new ArrayList<>();
        var banks = round.draw().stream().map(Stratum::bank).distinct().toList();
        boolean one = banks.size() == 1;
        var strata = round.draw().stream().map(part -> stratum(part, !one)).collect(Collectors.joining("; "));
        points.add(
                one
                        ? say("rules.draw.bank", round.questions(), names.bank(banks.getFirst()), strata)
                        : say("rules.draw", round.questions(), strata));
        points.add(say("rules.papers", round.papers()));
        if (round.shuffleQuestions() || round.shuffleOptions()) {
            points.add(say(
                    round.shuffleQuestions() && round.shuffleOptions()
                            ? "rules.shuffled.both"
                            : round.shuffleQuestions() ? "rules.shuffled.questions" : "rules.shuffled.options"));
        }
        points.add(say("rules.limit", round.timeLimitMinutes()));
        points.add(round.graceSeconds() == 0 ? say("rules.grace.none") : say("rules.grace", round.graceSeconds()));
        points.add(say("rules.attempts", round.attempts()));
        var prediction = round.prediction();
        if (prediction != null) {
            points.add(say(
                    prediction.required() ? "rules.prediction.required" : "rules.prediction.free",
                    prediction.question().strip()));
        }
        return points;
    }

    private String stratum(Stratum stratum, boolean named) {
        List<String> said = new ArrayList<>();
        said.add(
                named
                        ? say("rules.stratum", stratum.count(), names.bank(stratum.bank()))
                        : say("rules.stratum.count", stratum.count()));
        if (stratum.topic() != null) {
            said.add(say("rules.stratum.topic", stratum.topic()));
        }
        if (stratum.difficulty() != null) {
            said.add(say("rules.difficulty." + stratum.difficulty()));
        }
        if (stratum.audience() != null) {
            said.add(say("rules.stratum.audience", stratum.audience()));
        }
        return said.stream().collect(commas());
    }

    private List<String> ranking(RoundRules round) {
        List<String> points = new ArrayList<>();
        var each = round.pointsPerQuestion();
        points.add(each == null ? say("rules.points.own") : say("rules.points", each, round.questions() * each));
        if (round.attempts() > 1) {
            points.add(say("rules.counting." + round.counting()));
        }
        points.add(say("rules.order", chain(round.order())));
        var prediction = round.prediction();
        if (prediction != null) {
            points.add(say("rules.target." + prediction.target()));
        }
        points.add(say("rules.ties." + round.ties()));
        var essays = round.essays();
        if (essays != null) {
            points.addAll(essays(essays));
        }
        return points;
    }

    private List<String> essays(Essays essays) {
        var step = new BigDecimal(1).divide(new BigDecimal(essays.stepsPerPoint()));
        return List.of(
                say("rules.essays." + essays.markers(), step),
                essays.markers() == 1
                        ? say("rules.essays.alone")
                        : say("rules.essays.difference", essays.differencePercent()));
    }

    /** Where nothing is said, the usual holds and is told, too: who reads the rules shall know it. */
    private Optional<String> total(ContestRules rules, Board board) {
        long own = rules.rounds().stream()
                .filter(round -> round.board().equals(board.slug()))
                .count();
        if (own < 2) {
            return Optional.empty();
        }
        var total = board.totalled();
        var order = chain(total.order());
        return Optional.of(
                total.best() == 0 || total.best() >= own
                        ? say("rules.total.all", order)
                        : say("rules.total.best", order, total.best()));
    }

    private String chain(List<Criterion> order) {
        var said = new ArrayList<String>();
        for (int i = 0; i < order.size(); i++) {
            said.add(say("rules.step", i + 1, say("rules.criterion." + order.get(i))));
        }
        return String.join("; ", said);
    }

    private List<String> prizes(List<Prize> prizes) {
        return prizes.stream()
                .map(prize -> say(
                        prize.money() == 0
                                ? (prize.drawn() ? "rules.prize.drawn" : "rules.prize")
                                : (prize.drawn() ? "rules.prize.money.drawn" : "rules.prize.money"),
                        prize.title(),
                        prize.count(),
                        prize.money()))
                .toList();
    }

    private List<Paragraph> units(ContestRules rules) {
        List<Paragraph> said = new ArrayList<>();
        for (var board : rules.boards()) {
            List<String> points = new ArrayList<>();
            var collective = board.collective();
            if (collective != null) {
                var order = collective.order();
                var steps = new ArrayList<String>();
                for (int i = 0; i < order.size(); i++) {
                    steps.add(say("rules.step", i + 1, measure(order.get(i))));
                }
                points.add(say("rules.units.order", String.join("; ", steps)));
                if (collective.leastParticipants() > 0) {
                    points.add(say("rules.units.least-participants", collective.leastParticipants()));
                }
                if (collective.leastRatePercent() > 0) {
                    points.add(say("rules.units.least-rate", collective.leastRatePercent()));
                }
                if (!collective.tiers().isEmpty()) {
                    points.add(say(
                            "rules.units.tiers",
                            collective.tiers().stream()
                                    .map(tier -> say("rules.units.tier", tier))
                                    .collect(commas())));
                }
                points.addAll(prizes(collective.prizes()));
            }
            board.quotas().forEach(quota -> points.add(quota(quota)));
            if (!points.isEmpty()) {
                said.add(new Paragraph(say("rules.board", board.title()), points));
            }
        }
        return said;
    }

    private String measure(Measure measure) {
        return switch (measure) {
            case Measure.Participants all -> say("rules.measure.participants");
            case Measure.ParticipationRate rate -> say("rules.measure.participation-rate");
            case Measure.MeanScore mean -> say("rules.measure.mean-score");
            case Measure.MeanOfBest best -> say("rules.measure.mean-of-best", best.count());
            case Measure.PerfectScorers perfect -> say("rules.measure.perfect-scorers");
            case Measure.RankPoints ranks ->
                say(
                        "rules.measure.rank-points",
                        ranks.points().stream().map(String::valueOf).collect(commas()));
            case Measure.Weighted sum ->
                say(
                        "rules.measure.weighted",
                        sum.terms().stream()
                                .map(term -> say(
                                        "rules.measure.term",
                                        measure(term.measure()),
                                        term.numerator() + "/" + term.denominator()))
                                .collect(commas()));
        };
    }

    private String quota(Quota quota) {
        var percent = quota.leastPercent();
        return percent != null
                ? say("rules.quota.percent", quota.title(), percent)
                : say("rules.quota.count", quota.title(), quota.leastCount() == null ? 0 : quota.leastCount());
    }

    private List<String> results(RoundRules round) {
        List<String> points = new ArrayList<>();
        points.add(say(round.scoreAtOnce() ? "rules.score.at-once" : "rules.score.later"));
        points.add(say("rules.answers." + round.answersShown()));
        points.add(say("rules.ledger." + round.ledger()));
        boolean lots =
                round.ties() == RoundRules.Ties.DRAW || round.prizes().stream().anyMatch(Prize::drawn);
        if (lots) {
            points.add(say("rules.lots"));
        }
        return points;
    }

    private List<Paragraph> general(ContestRules rules) {
        List<String> points = new ArrayList<>();
        points.add(say("rules.general.clock"));
        points.add(say("rules.general.receipt"));
        points.add(say("rules.general.conduct"));
        points.add(say("rules.general.objections"));
        points.add(say("rules.general.data"));
        var unique = EnumSet.noneOf(Uniqueness.class);
        rules.boards().forEach(board -> unique.addAll(board.uniqueness()));
        if (unique.contains(Uniqueness.NATIONAL_ID)) {
            points.add(say("rules.general.national-id"));
        }
        points.add(say("rules.general.amendments"));
        return List.of(new Paragraph("", points));
    }

    private String time(Instant instant) {
        var at = instant.atZone(zone);
        return say("rules.time", HOUR.format(at), MINUTE.format(at), DAY.format(at));
    }

    private static String join(Collection<String> codes, java.util.function.UnaryOperator<String> name) {
        return codes.stream().map(name).collect(commas());
    }

    private static java.util.stream.Collector<CharSequence, ?, String> commas() {
        return Collectors.joining(", ");
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }
}
