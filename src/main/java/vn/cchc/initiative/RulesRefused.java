package vn.cchc.initiative;

import java.util.List;
import vn.cchc.initiative.rules.RuleProblem;

/** Rules that can't stand, with everything that is wrong with them. */
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
