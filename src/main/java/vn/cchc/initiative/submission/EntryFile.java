package vn.cchc.initiative.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of an entry.
 *
 * @param mediaType by its content
 * @param body the text that was read from it
 * @param finding a message key that says why it was refused, empty where it was not
 * @param copyHash of the copy without names that the secretary made, null where there is none
 */
public record EntryFile(
        long id,
        long entryId,
        String hash,
        String name,
        long size,
        String mediaType,
        State state,
        int pages,
        String body,
        String finding,
        @Nullable String copyHash,
        @Nullable Integer copyPages,
        Instant addedAt,
        boolean removed) {

    /** How far its reading has come. */
    public enum State {
        WAITING,
        READ,
        REFUSED
    }
}
