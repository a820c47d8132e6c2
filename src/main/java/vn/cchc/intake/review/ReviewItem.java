package vn.cchc.intake.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cchc.files.ContentHash;
import vn.cchc.jobs.Job;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;

/**
 * A file that came in.
 *
 * @param importId the import that brought it
 * @param position which of the import's files it is, from 1
 * @param place where it lay, an archive and folders before its name
 * @param hash its bytes; null where they could not be taken out
 * @param document the draft or document it has become
 * @param reason why nothing was made of it
 * @param draft what would have become of it, where it was not stored
 * @param changedBy who brought it where it stands
 */
public record ReviewItem(
        long id,
        UUID importId,
        int position,
        String name,
        String place,
        @Nullable ContentHash hash,
        @Nullable DocumentId document,
        ItemState state,
        Job.@Nullable Reason reason,
        Reading reading,
        @Nullable DocumentDraft draft,
        Instant arrivedAt,
        Instant changedAt,
        String changedBy) {

    /** A state a file has come to, by whom and when. */
    public record Step(ItemState state, String person, Instant at) {}
}
