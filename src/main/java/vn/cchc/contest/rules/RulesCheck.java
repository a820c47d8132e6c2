package vn.cchc.contest.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.result.TotalRule;

/** Whether rules can be kept at all. A pure function; whether the banks hold enough questions, the draw proves. */
public final class RulesCheck {

    public static final int MOST_ATTEMPTS = 100;
    public static final int MOST_MINUTES = 24 * 60;
    public static final int MOST_GRACE = 600;
    public static final int MOST_PAPERS = 1_000;
    public static final int MOST_QUESTIONS = 200;

    /** So that every step is a whole number of thousandths. */
    public static final Set<Integer> STEPS = Set.of(1, 2, 4, 5, 10);

    /** Stands for the whole contest where a round's address could. */
    private static final Set<String> RESERVED = Set.of("ket-qua");

    private static final int OLDEST = 120;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;

    private final List<RuleProblem> problems = new ArrayList<>();

    private RulesCheck() {}

    /** Everything that is wrong, empty where nothing is. */
    public static List<RuleProblem> of(ContestRules rules) {
        var check = new RulesCheck();
        check.rules(rules);
        return check.problems;
    }

    /** A name for addresses: small letters, figures and single hyphens. */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    private void rules(ContestRules rules) {
        if (rules.boards().isEmpty()) {
            add("boards", "no-board");
        }
        Set<String> slugs = new HashSet<>();
        for (int i = 0; i < rules.boards().size(); i++) {
            var board = rules.boards().get(i);
            var where = "boards[" + i + "]";
            slug(where, board.slug(), slugs);
            board(where, board);
        }
        if (rules.rounds().isEmpty()) {
            add("rounds", "no-round");
        }
        slugs.clear();
        for (int i = 0; i < rules.rounds().size(); i++) {
            var round = rules.rounds().get(i);
            var where = "rounds[" + i + "]";
            slug(where, round.slug(), slugs);
            if (RESERVED.contains(round.slug())) {
                add(where + ".slug", "bad-slug", round.slug());
            }
            round(where, round, rules);
        }
    }

    private void slug(String where, String slug, Set<String> taken) {
        if (!isSlug(slug)) {
            add(where + ".slug", "bad-slug", slug);
        } else if (!taken.add(slug)) {
            add(where + ".slug", "slug-twice", slug);
        }
    }

    private void board(String where, Board board) {
        filled(where + ".title", board.title());
        if (board.banks().isEmpty()) {
            add(where + ".banks", "no-bank");
        }
        who(where + ".eligibility", board.eligibility());
        if (board.uniqueness().isEmpty()) {
            add(where + ".uniqueness", "no-uniqueness");
        } else if (board.eligibility().guests() && !board.uniqueness().contains(Uniqueness.PHONE_AND_NAME)) {
            add(where + ".eligibility.guests", "guests-alike");
        }
        for (int i = 0; i < board.quotas().size(); i++) {
            quota(where + ".quotas[" + i + "]", board.quotas().get(i));
        }
        var collective = board.collective();
        if (collective != null) {
            collective(where + ".collective", collective);
        }
        var total = board.total();
        if (total != null) {
            total(where + ".total", total);
        }
    }

    private void total(String where, Total total) {
        range(where + ".best", total.best(), 0, 1_000);
        if (total.order().isEmpty()) {
            add(where + ".order", "no-order");
        }
        if (Set.copyOf(total.order()).size() != total.order().size()) {
            add(where + ".order", "criterion-twice");
        }
        total.order().stream()
                .filter(criterion -> !TotalRule.SUMMED.contains(criterion))
                .forEach(criterion -> add(where + ".order", "not-summed", criterion));
    }

    private void who(String where, Eligibility who) {
        var least = who.leastAge();
        var greatest = who.greatestAge();
        if (least != null) {
            range(where + ".leastAge", least, 1, OLDEST);
        }
        if (greatest != null) {
            range(where + ".greatestAge", greatest, 1, OLDEST);
        }
        if (least != null && greatest != null && least > greatest) {
            add(where + ".leastAge", "ages-crossed");
        }
        for (int i = 0; i < who.excluded().size(); i++) {
            var excluded = who.excluded().get(i);
            var field = where + ".excluded[" + i + "]";
            filled(field + ".reason", excluded.reason());
            if (excluded.units().isEmpty() && excluded.people().isEmpty()) {
                add(field, "nobody-excluded");
            }
        }
    }

    private void quota(String where, Quota quota) {
        filled(where + ".title", quota.title());
        var percent = quota.leastPercent();
        var count = quota.leastCount();
        if ((percent == null) == (count == null)) {
            add(where, "quota-measure");
        }
        if (quota.units().isEmpty() && quota.unitKinds().isEmpty()) {
            add(where, "quota-of-nobody");
        }
        if (percent != null) {
            range(where + ".leastPercent", percent, 1, 100);
        }
        if (count != null) {
            range(where + ".leastCount", count, 1, 1_000_000);
        }
    }

    private void collective(String where, Collective collective) {
        if (collective.order().isEmpty()) {
            add(where + ".order", "no-order");
        }
        range(where + ".leastParticipants", collective.leastParticipants(), 0, 1_000_000);
        range(where + ".leastRatePercent", collective.leastRatePercent(), 0, 100);
        for (int i = 1; i < collective.tiers().size(); i++) {
            if (collective.tiers().get(i) <= collective.tiers().get(i - 1)) {
                add(where + ".tiers", "tiers-not-ascending");
                break;
            }
        }
        prizes(where, collective.prizes());
    }

    private void round(String where, RoundRules round, ContestRules rules) {
        filled(where + ".title", round.title());
        var board = rules.board(round.board());
        if (board.isEmpty()) {
            add(where + ".board", "unknown-board", round.board());
        }
        range(where + ".attempts", round.attempts(), 1, MOST_ATTEMPTS);
        range(where + ".timeLimitMinutes", round.timeLimitMinutes(), 1, MOST_MINUTES);
        range(where + ".graceSeconds", round.graceSeconds(), 0, MOST_GRACE);
        var points = round.pointsPerQuestion();
        if (points != null) {
            range(where + ".pointsPerQuestion", points, 1, 1_000);
        }
        order(where, round);
        if (round.draw().isEmpty()) {
            add(where + ".draw", "no-stratum");
        }
        for (int i = 0; i < round.draw().size(); i++) {
            var stratum = round.draw().get(i);
            range(where + ".draw[" + i + "].count", stratum.count(), 1, MOST_QUESTIONS);
            if (board.isPresent() && !board.get().banks().contains(stratum.bank())) {
                add(where + ".draw[" + i + "].bank", "bank-not-of-board", stratum.bank());
            }
        }
        if (round.draw().stream().mapToLong(Stratum::count).sum() > MOST_QUESTIONS) {
            add(where + ".draw", "too-many-questions", MOST_QUESTIONS);
        }
        range(where + ".papers", round.papers(), 1, MOST_PAPERS);
        prizes(where, round.prizes());
        var essays = round.essays();
        if (essays != null) {
            range(where + ".essays.markers", essays.markers(), 1, 2);
            range(where + ".essays.differencePercent", essays.differencePercent(), 0, 100);
            if (!STEPS.contains(essays.stepsPerPoint())) {
                add(where + ".essays.stepsPerPoint", "steps", essays.stepsPerPoint());
            }
        }
    }

    private void order(String where, RoundRules round) {
        if (round.order().isEmpty()) {
            add(where + ".order", "no-order");
        }
        if (Set.copyOf(round.order()).size() != round.order().size()) {
            add(where + ".order", "criterion-twice");
        }
        boolean ordersByIt = round.order().contains(Criterion.PREDICTION);
        var prediction = round.prediction();
        if (ordersByIt && prediction == null) {
            add(where + ".order", "prediction-missing");
        }
        if (prediction != null) {
            filled(where + ".prediction.question", prediction.question());
            if (!ordersByIt) {
                add(where + ".prediction", "prediction-idle");
            }
        }
    }

    private void prizes(String where, List<Prize> prizes) {
        for (int i = 0; i < prizes.size(); i++) {
            var prize = prizes.get(i);
            var field = where + ".prizes[" + i + "]";
            filled(field + ".title", prize.title());
            range(field + ".count", prize.count(), 1, 100_000);
            if (prize.money() < 0) {
                add(field + ".money", "negative", prize.money());
            }
        }
    }

    /** When a round is open. */
    public static List<RuleProblem> times(String where, Instant opens, Instant closes, int minutes) {
        var check = new RulesCheck();
        if (!closes.isAfter(opens)) {
            check.add(where + ".closesAt", "closed-before-open");
        } else if (Duration.between(opens, closes).compareTo(Duration.ofMinutes(minutes)) < 0) {
            check.add(where + ".closesAt", "shorter-than-limit", minutes);
        }
        return check.problems;
    }

    private void range(String where, int value, int least, int most) {
        if (value < least || value > most) {
            add(where, "out-of-range", value, least, most);
        }
    }

    private void filled(String where, String text) {
        if (text.isBlank()) {
            add(where, "empty");
        }
    }

    private void add(String where, String key, Object... arguments) {
        problems.add(RuleProblem.of(where, key, arguments));
    }
}
