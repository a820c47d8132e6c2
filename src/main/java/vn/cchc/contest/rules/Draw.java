package vn.cchc.contest.rules;

import java.util.List;
import java.util.Set;

/**
 * How papers are made.
 *
 * @param banks slugs of the banks they are drawn from
 * @param strata what is taken, as many questions as their counts add up to, none twice in a paper
 * @param papers how many different ones are made; contestants get one of them
 */
public record Draw(
        Set<String> banks, List<Stratum> strata, int papers, boolean shuffleQuestions, boolean shuffleOptions) {

    public Draw {
        banks = Set.copyOf(banks);
        strata = List.copyOf(strata);
    }

    /** How many questions a paper has. */
    public int questions() {
        return strata.stream().mapToInt(Stratum::count).sum();
    }
}
