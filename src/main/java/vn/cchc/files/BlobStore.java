package vn.cchc.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/**
 * Files by the hash of their bytes. The same bytes are stored once, a stored file never changes, and what {@link #store} returned
 * is on the disk even if the machine loses power the next moment. Nodes of one portal share the folder.
 */
@Service
public class BlobStore {

    private static final Duration ABANDONED = Duration.ofHours(24);
    private static final int LONGEST_NAME = 300;

    private final BlobFolder folder;
    private final FileRecords records;
    private final Clock clock;

    @Autowired
    BlobStore(
            @Value("${cchc.home}") Path home,
            @Value("${cchc.files.max-size:600MB}") DataSize maxSize,
            FileRecords records)
            throws IOException {
        this(new BlobFolder(home.resolve("blobs"), maxSize.toBytes()), records, Clock.systemUTC());
    }

    BlobStore(BlobFolder folder, FileRecords records, Clock clock) throws IOException {
        this.folder = folder;
        this.records = records;
        this.clock = clock;
        folder.sweep(clock.instant().minus(ABANDONED));
    }

    /**
     * Reads the stream to its end and keeps its bytes, whatever becomes of the caller's transaction: the same file may come
     * from several callers at once, and none may wait for another.
     *
     * @throws FileStoreException when the file is too large or the disk is full; nothing is kept then
     */
    public StoredFile store(InputStream content, String name, @Nullable String mediaType) {
        BlobFolder.Written written = folder.write(content, name);
        return records.findOrAdd(new StoredFile(
                written.hash(),
                written.size(),
                mediaType == null ? "application/octet-stream" : shortened(mediaType, 100),
                shortened(name, LONGEST_NAME),
                clock.instant()));
    }

    public Optional<StoredFile> find(ContentHash hash) {
        return records.find(hash);
    }

    /** Where the bytes lie, to be read only. */
    public Path path(ContentHash hash) {
        return folder.path(hash);
    }

    /** The caller closes the stream. */
    public InputStream open(ContentHash hash) {
        return folder.open(hash);
    }

    /** Reads the whole file and says whether it still has the hash it is stored under; false too when it is gone. */
    public boolean verify(ContentHash hash) {
        return folder.verify(hash);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
