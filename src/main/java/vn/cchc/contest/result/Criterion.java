package vn.cchc.contest.result;

import java.util.Comparator;

/** What a contest's rules rank by; a contest names several, each deciding where those before it leave people equal. */
public enum Criterion {
    /** More points. */
    SCORE(Comparator.comparing(Candidate::score).reversed()),
    /** More questions answered right. */
    CORRECT(Comparator.comparingInt(Candidate::correct).reversed()),
    /** A closer prediction; none at all comes last. */
    PREDICTION(Comparator.comparingLong(candidate -> candidate.prediction().orElse(Long.MAX_VALUE))),
    /** A shorter counted attempt. */
    DURATION(Comparator.comparing(Candidate::duration)),
    /** Less time over all attempts. */
    TOTAL_TIME(Comparator.comparing(Candidate::totalTime)),
    /** Fewer attempts. */
    FEWER_ATTEMPTS(Comparator.comparingInt(Candidate::attempts)),
    /** More attempts. */
    MORE_ATTEMPTS(Comparator.comparingInt(Candidate::attempts).reversed()),
    /** More attempts with every point. */
    TOP_SCORES(Comparator.comparingInt(Candidate::topScores).reversed()),
    /** Registered earlier. */
    REGISTERED(Comparator.comparing(Candidate::registered)),
    /** Opened the round earlier. */
    SIGNED_IN(Comparator.comparing(Candidate::signedIn)),
    /** Submitted earlier. */
    SUBMITTED(Comparator.comparing(Candidate::submitted));

    private final Comparator<Candidate> better;

    Criterion(Comparator<Candidate> better) {
        this.better = better;
    }

    Comparator<Candidate> better() {
        return better;
    }
}
