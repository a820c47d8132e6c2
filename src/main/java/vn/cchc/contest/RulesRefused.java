package vn.cchc.contest;

import java.util.List;
import vn.cchc.contest.rules.RuleProblem;

/** Rules that can't be kept, with everything that is wrong. */
public class RulesRefused extends RuntimeException {

    private final transient List<RuleProblem> problems;

    public RulesRefused(List<RuleProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
