package vn.cchc.contest.rules;

import java.time.Instant;
import java.util.List;

/** What a {@code contest.yaml} says. */
public record ContestFile(String slug, String title, ContestRules rules, List<Times> times) {

    public ContestFile {
        times = List.copyOf(times);
    }

    /** When a round is open, in the order of the rules' rounds. */
    public record Times(Instant opensAt, Instant closesAt) {}

    /**
     * A file read.
     *
     * @param problems what keeps it from being taken; without any there is a file
     */
    public record Reading(java.util.Optional<ContestFile> file, List<RuleProblem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }
    }
}
