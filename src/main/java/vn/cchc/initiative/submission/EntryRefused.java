package vn.cchc.initiative.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can't be done with an entry, and why; nothing has changed. */
public class EntryRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        NOT_FOUND,
        NOBODY_KNOWN,
        NO_GUESTS,
        TOO_MANY,
        NOT_OPEN,
        CLOSED,
        STALE,
        INCOMPLETE,
        FILE_TYPE,
        FILE_SIZE,
        FILE_COUNT,
        FILE_EMPTY,
        TOO_LONG,
        NOT_SUBMITTED,
        RECEIVED_LATE
    }

    private final Reason reason;
    private final transient List<EntryProblem> problems;
    private final transient @Nullable Entry stored;

    EntryRefused(Reason reason) {
        this(reason, List.of(), null);
    }

    EntryRefused(Reason reason, List<EntryProblem> problems, @Nullable Entry stored) {
        super(reason.name());
        this.reason = reason;
        this.problems = List.copyOf(problems);
        this.stored = stored;
    }

    public Reason reason() {
        return reason;
    }

    public List<EntryProblem> problems() {
        return problems;
    }

    /** What is stored instead, where somebody saved it meanwhile. */
    public @Nullable Entry stored() {
        return stored;
    }
}
