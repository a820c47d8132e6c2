package vn.cchc.contest.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.rules.Collective;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Marking;

/**
 * What a ledger's records are to be read by.
 *
 * @param version from 1; a correction appends the next
 * @param reason why there is this version
 * @param collective how units are compared, null where they are not
 * @param headcounts of units by code
 * @param commitment hash of the secret, public since the round was published
 * @param secret disclosed with the public value, null before
 * @param publicValue what the secret is mixed with, null before it is fixed
 * @param questions keys by id and revision; empty where the rules keep answers private
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerHeader(
        String format,
        String contest,
        String contestTitle,
        String round,
        int version,
        String reason,
        Instant createdAt,
        int rulesVersion,
        RoundRules rules,
        @Nullable Collective collective,
        Map<String, Integer> headcounts,
        String commitment,
        @Nullable String secret,
        @Nullable String publicValue,
        @Nullable String publicSource,
        Map<String, Marked> questions) {

    public static final String FORMAT = "cchc-ledger/1";

    public LedgerHeader {
        headcounts = Map.copyOf(headcounts);
        questions = Map.copyOf(questions);
    }

    /**
     * How a question was marked.
     *
     * @param points for a right answer, in thousandths
     * @param correction null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Marked(
            AnswerKey key,
            Marking marking,
            long points,
            @Nullable Correction correction) {}

    /** What became of a question whose key was wrong. */
    public enum Correction {
        /** The key is another. */
        KEY,
        /** Every answer given counts as right. */
        ACCEPT_ALL,
        /** The question earns nobody anything. */
        ANNULLED
    }
}
