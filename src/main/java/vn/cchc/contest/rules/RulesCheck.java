package vn.cchc.contest.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.contest.result.Criterion;

/** Whether rules can be kept at all. A pure function; whether the banks hold enough questions, the draw proves. */
public final class RulesCheck {

    public static final int MOST_ATTEMPTS = 100;
    public static final int MOST_MINUTES = 24 * 60;
    public static final int MOST_GRACE = 600;
    public static final int MOST_PAPERS = 1_000;
    public static final int MOST_QUESTIONS = 200;

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 60;

    private final List<RuleProblem> problems = new ArrayList<>();

    private RulesCheck() {}

    /** Everything that is wrong, empty where nothing is. */
    public static List<RuleProblem> of(ContestRules rules) {
        var check = new RulesCheck();
        check.rules(rules);
        return check.problems;
    }

    /** A name for addresses: small letters, figures and single hyphens. */
    public static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    private void rules(ContestRules rules) {
        range("attempts", rules.attempts(), 1, MOST_ATTEMPTS);
        range("minutes", rules.minutes(), 1, MOST_MINUTES);
        range("graceSeconds", rules.graceSeconds(), 0, MOST_GRACE);
        order(rules);
        if (rules.boards().isEmpty()) {
            add("boards", "no-board");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < rules.boards().size(); i++) {
            var board = rules.boards().get(i);
            var where = "boards[" + i + "]";
            if (!isKey(board.key())) {
                add(where + ".key", "bad-key", board.key());
            } else if (!keys.add(board.key())) {
                add(where + ".key", "key-twice", board.key());
            }
            board(where, board, rules.uniqueness());
        }
        for (int i = 0; i < rules.excluded().size(); i++) {
            filled("excluded[" + i + "].person", rules.excluded().get(i).person());
            filled("excluded[" + i + "].reason", rules.excluded().get(i).reason());
        }
        units(rules);
    }

    private void order(ContestRules rules) {
        if (rules.order().isEmpty()) {
            add("order", "no-order");
        }
        if (Set.copyOf(rules.order()).size() != rules.order().size()) {
            add("order", "criterion-twice");
        }
        boolean ordersByIt = rules.order().contains(Criterion.PREDICTION);
        var prediction = rules.prediction();
        if (ordersByIt && prediction == null) {
            add("order", "prediction-missing");
        }
        if (prediction != null) {
            filled("prediction.text", prediction.text());
            if (!ordersByIt) {
                add("prediction", "prediction-idle");
            }
        }
    }

    private void board(String where, Board board, Uniqueness uniqueness) {
        filled(where + ".title", board.title());
        var who = board.eligibility();
        if (who.guests() && uniqueness == Uniqueness.ACCOUNT) {
            add(where + ".eligibility.guests", "guests-by-account");
        }
        if (who.guests() && uniqueness == Uniqueness.NATIONAL_ID) {
            add(where + ".eligibility.guests", "guests-by-national-id");
        }
        var least = who.leastAge();
        var greatest = who.greatestAge();
        if (least != null) {
            range(where + ".eligibility.leastAge", least, 1, 120);
        }
        if (greatest != null) {
            range(where + ".eligibility.greatestAge", greatest, 1, 120);
        }
        if (least != null && greatest != null && least > greatest) {
            add(where + ".eligibility.leastAge", "ages-crossed");
        }
        draw(where + ".draw", board.draw());
        for (int i = 0; i < board.prizes().size(); i++) {
            var prize = board.prizes().get(i);
            var field = where + ".prizes[" + i + "]";
            filled(field + ".title", prize.title());
            range(field + ".count", prize.count(), 1, 100_000);
            if (prize.amount() < 0) {
                add(field + ".amount", "negative", prize.amount());
            }
        }
    }

    private void draw(String where, Draw draw) {
        if (draw.banks().isEmpty()) {
            add(where + ".banks", "no-bank");
        }
        if (draw.strata().isEmpty()) {
            add(where + ".strata", "no-stratum");
        }
        for (int i = 0; i < draw.strata().size(); i++) {
            range(where + ".strata[" + i + "].count", draw.strata().get(i).count(), 1, MOST_QUESTIONS);
        }
        if (draw.strata().stream().mapToLong(Stratum::count).sum() > MOST_QUESTIONS) {
            add(where + ".strata", "too-many-questions", MOST_QUESTIONS);
        }
        range(where + ".papers", draw.papers(), 1, MOST_PAPERS);
    }

    private void units(ContestRules rules) {
        if (!rules.unitPrizes().isEmpty() && rules.collective() == null) {
            add("unitPrizes", "no-collective");
        }
        for (int i = 0; i < rules.unitPrizes().size(); i++) {
            filled("unitPrizes[" + i + "].title", rules.unitPrizes().get(i).title());
            range("unitPrizes[" + i + "].count", rules.unitPrizes().get(i).count(), 1, 100_000);
        }
        for (int i = 0; i < rules.quotas().size(); i++) {
            var quota = rules.quotas().get(i);
            var where = "quotas[" + i + "]";
            filled(where + ".title", quota.title());
            var percent = quota.percent();
            var count = quota.count();
            if ((percent == null) == (count == null)) {
                add(where, "quota-measure");
            }
            if (percent != null) {
                range(where + ".percent", percent, 1, 100);
            }
            if (count != null) {
                range(where + ".count", count, 1, 1_000_000);
            }
        }
    }

    /** When a round is open. */
    public static List<RuleProblem> times(String where, java.time.Instant opens, java.time.Instant closes, int minutes) {
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
