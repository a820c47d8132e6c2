package vn.cchc.extraction.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Attachment;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.SignatureCheck;
import vn.cchc.extraction.layout.RawPage;

/**
 * What the supervised process says, one a line; everything but one thing is null.
 *
 * @param at the page that is begun now
 * @param page a page that has been read
 * @param flow the blocks of a format without pages
 */
public record Reply(
        @Nullable Beginning at,
        @Nullable RawPage page,
        @Nullable List<Block> flow,
        @Nullable Attachment attachment,
        @Nullable SignatureCheck signature,
        Extraction.@Nullable Finding finding,
        @Nullable Kind kind,
        @Nullable End end) {

    /** A page, of how many. */
    public record Beginning(int page, int pages) {}

    /** What the file is. */
    public record Kind(String mediaType, @Nullable String title, boolean paged) {}

    /** The work is done; of pages that were skipped nothing is said. */
    public record End(long ocrMillis) {}

    static Reply at(int page, int pages) {
        return new Reply(new Beginning(page, pages), null, null, null, null, null, null, null);
    }

    static Reply of(RawPage page) {
        return new Reply(null, page, null, null, null, null, null, null);
    }

    static Reply flow(List<Block> blocks) {
        return new Reply(null, null, blocks, null, null, null, null, null);
    }

    static Reply of(Attachment attachment) {
        return new Reply(null, null, null, attachment, null, null, null, null);
    }

    static Reply of(SignatureCheck signature) {
        return new Reply(null, null, null, null, signature, null, null, null);
    }

    /** A finding. */
    public static Reply of(Extraction.Finding finding) {
        return new Reply(null, null, null, null, null, finding, null, null);
    }

    static Reply of(Kind kind) {
        return new Reply(null, null, null, null, null, null, kind, null);
    }

    /** The last one. */
    public static Reply end(long ocrMillis) {
        return new Reply(null, null, null, null, null, null, null, new End(ocrMillis));
    }
}
