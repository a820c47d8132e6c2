package vn.cchc.initiative.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.initiative.ranking.TieRule;

/** Finds what is wrong with rules; all of it, not only the first. */
public final class RulesCheck {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> STEPS = Set.of("0.25", "0.5", "1");
    private static final int LONGEST_SLUG = 60;

    private final List<RuleProblem> problems = new ArrayList<>();

    private RulesCheck() {}

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    public static List<RuleProblem> of(CallFile file) {
        var check = new RulesCheck();
        if (!isSlug(file.slug())) {
            check.add("slug", "slug", file.slug());
        }
        check.text("title", file.title(), 300);
        check.times(file.opensAt(), file.closesAt());
        check.rules(file.rules());
        return check.problems;
    }

    public static List<RuleProblem> of(CallRules rules) {
        var check = new RulesCheck();
        check.rules(rules);
        return check.problems;
    }

    private void times(Instant opens, Instant closes) {
        if (!opens.isBefore(closes)) {
            add("closesAt", "order");
        }
    }

    private void rules(CallRules rules) {
        text("summary", rules.summary(), 1_000);
        unique("fields", rules.fields().stream().map(Named::slug).toList());
        unique("kinds", rules.kinds().stream().map(EntryKind::slug).toList());
        unique("sections", rules.sections().stream().map(Section::slug).toList());
        unique("stages", rules.stages().stream().map(Stage::slug).toList());
        for (var needed :
                List.of(rules.kinds(), rules.stages(), rules.entrants().applicants())) {
            if (needed.isEmpty()) {
                add(
                        needed == rules.kinds() ? "kinds" : needed == rules.stages() ? "stages" : "entrants.applicants",
                        "empty");
            }
        }
        if (rules.sections().isEmpty() && rules.kinds().stream().allMatch(kind -> kind.leastFiles() == 0)) {
            add("sections", "nothing-to-send");
        }
        for (int i = 0; i < rules.kinds().size(); i++) {
            kind("kinds[" + i + "]", rules.kinds().get(i));
        }
        for (int i = 0; i < rules.sections().size(); i++) {
            var section = rules.sections().get(i);
            text("sections[" + i + "].title", section.title(), 300);
            range("sections[" + i + "].most", section.most(), 1, 50_000);
        }
        for (int i = 0; i < rules.stages().size(); i++) {
            stage("stages[" + i + "]", rules.stages().get(i));
        }
        range("entrants.mostAuthors", rules.entrants().mostAuthors(), 1, 50);
        range("entrants.mostEntries", rules.entrants().mostEntries(), 1, 100);
        range("publicVotePercent", rules.publicVotePercent(), 0, 50);
        if (rules.publicVotePercent() > 0
                && !rules.stages().isEmpty()
                && rules.stages().getLast().kind() != Stage.Kind.SCORES) {
            add("publicVotePercent", "vote-needs-scores");
        }
        range("appealDays", rules.appealDays(), 0, 90);
    }

    private void kind(String where, EntryKind kind) {
        text(where + ".title", kind.title(), 200);
        range(where + ".mostFiles", kind.mostFiles(), 0, 20);
        range(where + ".leastFiles", kind.leastFiles(), 0, kind.mostFiles());
        range(where + ".largestMegabytes", kind.largestMegabytes(), 1, 500);
        if (kind.mostFiles() > 0 && kind.types().isEmpty()) {
            add(where + ".types", "empty");
        }
    }

    private void stage(String where, Stage stage) {
        text(where + ".title", stage.title(), 200);
        range(where + ".quorumPercent", stage.quorumPercent(), 1, 100);
        if (stage.kind() == Stage.Kind.BALLOT) {
            range(where + ".thresholdPercent", stage.thresholdPercent(), 1, 100);
        }
        if (stage.kind() != Stage.Kind.SCORES) {
            return;
        }
        range(where + ".judges", stage.judges(), 1, 15);
        unique(
                where + ".criteria",
                stage.criteria().stream().map(Criterion::slug).toList());
        if (stage.criteria().isEmpty()) {
            add(where + ".criteria", "empty");
        }
        for (int i = 0; i < stage.criteria().size(); i++) {
            criterion(where + ".criteria[" + i + "]", stage.criteria().get(i));
        }
        var difference = stage.differencePercent();
        if (difference != null) {
            between(where + ".differencePercent", difference, "0.1", "100");
            if (stage.judges() != 2) {
                add(where + ".differencePercent", "third-needs-two");
            }
        }
        if (stage.best() != null) {
            range(where + ".best", stage.best(), 1, 100_000);
        }
        if (stage.least() != null) {
            between(where + ".least", stage.least(), "0", stage.full().toPlainString());
        }
        for (var tie : stage.ties()) {
            if (TieRule.read(tie).isEmpty()
                    || (tie.startsWith("criterion:")
                            && stage.criteria().stream().noneMatch(one -> tie.endsWith(":" + one.slug())))) {
                add(where + ".ties", "tie", tie);
            }
        }
    }

    private void criterion(String where, Criterion criterion) {
        text(where + ".title", criterion.title(), 300);
        between(where + ".maximum", criterion.maximum(), "0.25", "1000");
        between(where + ".weight", criterion.weight(), "0.01", "100");
        if (!STEPS.contains(criterion.step().stripTrailingZeros().toPlainString())) {
            add(where + ".step", "step", criterion.step());
        } else if (criterion.maximum().remainder(criterion.step()).signum() != 0) {
            add(where + ".maximum", "step-of-maximum", criterion.maximum(), criterion.step());
        }
        BigDecimal before = null;
        for (var band : criterion.bands()) {
            if (before != null && band.from().compareTo(before) <= 0
                    || band.from().compareTo(criterion.maximum()) > 0) {
                add(where + ".bands", "bands", band.from());
            }
            before = band.from();
        }
    }

    private void unique(String where, Collection<String> slugs) {
        Set<String> seen = new HashSet<>();
        for (var slug : slugs) {
            if (!isSlug(slug)) {
                add(where, "slug", slug);
            } else if (!seen.add(slug)) {
                add(where, "twice", slug);
            }
        }
    }

    private void text(String where, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            add(where, "empty");
        } else if (text.length() > longest) {
            add(where, "long", longest);
        }
    }

    private void range(String where, int value, int least, int most) {
        if (value < least || value > most) {
            add(where, "range", value, least, most);
        }
    }

    private void between(String where, BigDecimal value, String least, String most) {
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            add(where, "range", value.toPlainString(), least, most);
        }
    }

    private void add(String where, String key, Object... arguments) {
        problems.add(RuleProblem.of(where, key, arguments));
    }
}
