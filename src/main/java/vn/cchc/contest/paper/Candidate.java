package vn.cchc.contest.paper;

import java.util.List;
import vn.cchc.contest.rules.Stratum;
import vn.cchc.question.Question;

/** A question that may be drawn, with the slug of its bank. */
public record Candidate(String bank, Question question) {

    /** Whether it may be drawn for any of these. */
    public boolean suitsAny(List<Stratum> strata) {
        return strata.stream().anyMatch(this::suits);
    }

    boolean suits(Stratum stratum) {
        var audience = stratum.audience();
        return bank.equals(stratum.bank())
                && (stratum.topic() == null || stratum.topic().equals(question.topic()))
                && (stratum.difficulty() == null || stratum.difficulty() == question.difficulty())
                && (audience == null
                        || question.audiences().isEmpty()
                        || question.audiences().contains(audience));
    }
}
