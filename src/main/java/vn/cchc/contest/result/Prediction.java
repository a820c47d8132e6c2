package vn.cchc.contest.result;

import java.util.OptionalLong;

/** The question on how many will take part or have every answer right, which orders the many who do. */
public enum Prediction {
    /** Everybody who has submitted and was not disqualified. */
    PARTICIPANTS,
    /** Those of them whose counted attempt earned every point. */
    PERFECT_SCORERS;

    /** How far off a prediction is. */
    public static OptionalLong distance(OptionalLong predicted, long actual) {
        if (predicted.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.absExact(Math.subtractExact(predicted.getAsLong(), actual)));
    }
}
