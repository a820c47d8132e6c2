package vn.cchc.initiative.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A call as it is read from a file or put together by the wizard. */
public record CallFile(String slug, String title, CallRules rules, Instant opensAt, Instant closesAt) {

    /** What came of reading; the file is there where nothing is wrong. */
    public record Reading(Optional<CallFile> file, List<RuleProblem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }
    }
}
