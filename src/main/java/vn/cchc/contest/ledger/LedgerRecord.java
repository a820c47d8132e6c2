package vn.cchc.contest.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Response;

/**
 * A submitted attempt as the ledger tells it, without saying whose it is.
 *
 * @param entrant the person's pseudonym in this contest
 * @param unit code of the unit taken part for, empty for none
 * @param number of the person's attempts in the round, from 1
 * @param score in thousandths of a point
 * @param correct questions answered wholly right
 * @param perfect whether every point was earned
 * @param prediction null where none was made
 * @param registered when the person registered for the contest
 * @param signedIn when the person first opened the round
 * @param digest what the receipt vouches for
 * @param answers in the paper's order; null where the rules keep answers private
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerRecord(
        String entrant,
        String unit,
        Standing standing,
        int number,
        long score,
        int correct,
        boolean perfect,
        @Nullable Long prediction,
        Instant registered,
        Instant signedIn,
        Instant started,
        Instant submitted,
        boolean byClock,
        String digest,
        @Nullable List<Answer> answers) {

    public LedgerRecord {
        answers = answers == null ? null : List.copyOf(answers);
    }

    /** The same record of somebody who stands otherwise. */
    public LedgerRecord standing(Standing other) {
        return new LedgerRecord(
                entrant,
                unit,
                other,
                number,
                score,
                correct,
                perfect,
                prediction,
                registered,
                signedIn,
                started,
                submitted,
                byClock,
                digest,
                answers);
    }

    /** Whether the person may win. */
    public enum Standing {
        IN,
        /** Ranked; the prize goes to the next. */
        WITHOUT_PRIZE,
        /** Not ranked, and counted nowhere. */
        DISQUALIFIED
    }

    /**
     * An answer.
     *
     * @param question id and revision: {@code 12/1}
     * @param response in the bank's names, null where none was given
     * @param points in thousandths
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(String question, @Nullable Response response, long points) {}
}
