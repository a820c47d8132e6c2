package vn.cchc.intake.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;

/** Pictures of pages, the latest few kept: a person goes forth and back between them. */
@Component
class PagePictures {

    private static final int KEPT = 24;
    private static final int WIDTH = 1100;

    private final TextExtractor extractor;
    private final BlobStore blobs;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    PagePictures(TextExtractor extractor, BlobStore blobs) {
        this.extractor = extractor;
        this.blobs = blobs;
    }

    Optional<byte[]> of(ContentHash hash, int page) {
        String key = hash.value() + "/" + page;
        synchronized (kept) {
            byte[] known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<byte[]> drawn = extractor.picture(blobs.path(hash), page, WIDTH);
        synchronized (kept) {
            drawn.ifPresent(picture -> kept.put(key, picture));
        }
        return drawn;
    }
}
