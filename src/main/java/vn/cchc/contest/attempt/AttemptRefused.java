package vn.cchc.contest.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something an attempt's rules don't allow. */
public class AttemptRefused extends RuntimeException {

    private final Reason reason;
    private final List<SavedAnswer> stored;
    private final @Nullable Receipt receipt;

    /** What is the matter. */
    public enum Reason {
        /** There is no such round, or nobody may know of it yet. */
        NO_ROUND,
        NO_RECEIPT,
        /** The standings or the ledger are not public yet. */
        NO_RESULTS,
        NOT_OPEN_YET,
        CLOSED,
        NOBODY_KNOWN,
        /** Only officials may help, and only where the board's rules say so. */
        NO_ASSISTANCE,
        GUESTS_NOT_ALLOWED,
        NOT_ELIGIBLE_ROLE,
        NOT_ELIGIBLE_UNIT,
        NOT_ELIGIBLE_LOCALITY,
        NOT_ELIGIBLE_AGE,
        UNIT_MISSING,
        AGE_MISSING,
        NATIONAL_ID_MISSING,
        EXCLUDED,
        DISQUALIFIED,
        OTHER_BOARD,
        NO_ATTEMPT_LEFT,
        /** A trial of a draft whose paper can't be drawn yet. */
        NO_PAPER,
        TOKEN,
        UNKNOWN_QUESTION,
        UNFIT_RESPONSE,
        /** The time is up. */
        TOO_LATE,
        /** It was submitted before; the receipt is with it. */
        SUBMITTED,
        /** A later answer is stored; it is with it. */
        STALE,
        PREDICTION_MISSING,
        PREDICTION_RANGE,
        /** Answers come too fast from one device. */
        TOO_MANY,
        /** Starts come too fast from one address. */
        TOO_MANY_STARTS
    }

    public AttemptRefused(Reason reason) {
        this(reason, List.of(), null);
    }

    private AttemptRefused(Reason reason, List<SavedAnswer> stored, @Nullable Receipt receipt) {
        super(reason.name());
        this.reason = reason;
        this.stored = List.copyOf(stored);
        this.receipt = receipt;
    }

    public static AttemptRefused stale(List<SavedAnswer> stored) {
        return new AttemptRefused(Reason.STALE, stored, null);
    }

    static AttemptRefused submitted(Receipt receipt) {
        return new AttemptRefused(Reason.SUBMITTED, List.of(), receipt);
    }

    public Reason reason() {
        return reason;
    }

    public List<SavedAnswer> stored() {
        return stored;
    }

    public @Nullable Receipt receipt() {
        return receipt;
    }
}
