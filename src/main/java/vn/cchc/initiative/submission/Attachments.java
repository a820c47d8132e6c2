package vn.cchc.initiative.submission;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.account.PersonId;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.files.BlobStore;
import vn.cchc.files.ContentHash;
import vn.cchc.initiative.rules.EntryKind;
import vn.cchc.initiative.rules.FileType;
import vn.cchc.initiative.submission.EntryRefused.Reason;
import vn.cchc.jobs.WorkQueue;

/** The files of entries: kept at once, read in the background. */
@Service
public class Attachments {

    static final TaskDescriptor<Long> READING = TaskDescriptor.of("initiative.reading", Long.class);

    private static final long MEGABYTE = 1 << 20;
    private static final int LONGEST_NAME = 200;
    private static final int PREVIEW = 1_200;

    private final Entries entries;
    private final EntryRows rows;
    private final BlobStore blobs;
    private final TextExtractor extractor;
    private final WorkQueue work;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Attachments(
            Entries entries,
            EntryRows rows,
            BlobStore blobs,
            TextExtractor extractor,
            WorkQueue work,
            TransactionTemplate transactions,
            Clock clock) {
        this.entries = entries;
        this.rows = rows;
        this.blobs = blobs;
        this.extractor = extractor;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds a file to one's own entry, which has another version by then. */
    public EntryFile add(PersonId who, long id, InputStream content, String name) {
        return add(entries.own(who, id), content, name, who.toString());
    }

    /** For the registration of entries from paper, too. */
    EntryFile add(Entry entry, InputStream content, String name, String by) {
        var call = entries.call(entry);
        if (entry.source() == EntrySource.ONLINE) {
            Entries.requireOpen(call, clock.instant());
        }
        var kind = call.rules()
                .kind(entry.content().kind())
                .orElse(call.rules().kinds().getFirst());
        if (rows.files(entry.id()).size() >= kind.mostFiles()) {
            throw new EntryRefused(Reason.FILE_COUNT);
        }
        var shown = shortened(name);
        try {
            var start = content.readNBytes(FileSignature.BYTES);
            if (start.length == 0) {
                throw new EntryRefused(Reason.FILE_EMPTY);
            }
            var mediaType = FileSignature.mediaType(start, shown);
            if (kind.types().stream().noneMatch(type -> type.includes(mediaType))) {
                throw new EntryRefused(Reason.FILE_TYPE);
            }
            var whole = new SequenceInputStream(
                    new ByteArrayInputStream(start), new Limited(content, kind.largestMegabytes() * MEGABYTE));
            var stored = blobs.store(whole, shown, mediaType);
            long file = java.util.Objects.requireNonNull(transactions.execute(status -> {
                var now = clock.instant();
                long added = rows.addFile(entry.id(), stored.hash().value(), shown, stored.size(), mediaType, by, now);
                rows.touch(entry.id(), now);
                work.add(reading(added));
                return added;
            }));
            return rows.file(file).orElseThrow();
        } catch (TooLarge large) {
            throw new EntryRefused(Reason.FILE_SIZE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Takes a file out of one's own entry; what was submitted with it keeps it. */
    public void remove(PersonId who, long id, long file) {
        var entry = entries.own(who, id);
        Entries.requireOpen(entries.call(entry), clock.instant());
        if (rows.files(id).stream().noneMatch(one -> one.id() == file)) {
            throw new EntryRefused(Reason.NOT_FOUND);
        }
        transactions.executeWithoutResult(status -> {
            var now = clock.instant();
            rows.removeFile(file, now);
            rows.touch(id, now);
        });
    }

    /** A file of one's own entry. */
    public EntryFile own(PersonId who, long id, long file) {
        entries.own(who, id);
        return rows.file(file).filter(one -> one.entryId() == id).orElseThrow(() -> new EntryRefused(Reason.NOT_FOUND));
    }

    public InputStream open(EntryFile file) {
        return blobs.open(new ContentHash(file.hash()));
    }

    /** The first words of what was read from a file. */
    public static String preview(EntryFile file) {
        var text = file.body().strip();
        return text.length() <= PREVIEW ? text : text.substring(0, PREVIEW) + "…";
    }

    /** Reads a file's text and looks what it is by its content. A second time it does nothing. */
    void read(long id) {
        var file = rows.file(id).orElse(null);
        if (file == null || file.state() != EntryFile.State.WAITING) {
            return;
        }
        if (FileType.VIDEO.includes(file.mediaType())) {
            rows.read(id, file.mediaType(), EntryFile.State.READ, 0, "", "");
            return;
        }
        var kind = rows.find(file.entryId())
                .flatMap(entry ->
                        entries.call(entry).rules().kind(entry.content().kind()));
        var read = extractor.extract(blobs.path(new ContentHash(file.hash())), file.name());
        boolean picture = FileType.PICTURE.includes(file.mediaType());
        var mediaType = picture || !read.isUsable() && read.mediaType().equals(FileSignature.UNKNOWN)
                ? file.mediaType()
                : read.mediaType();
        boolean wanted = kind.map(EntryKind::types)
                .map(types -> types.stream().anyMatch(type -> type.includes(mediaType)))
                .orElse(true);
        var finding = read.findings().stream()
                .filter(Extraction.Finding::blocking)
                .findFirst()
                .map(Extraction.Finding::key)
                .orElse("");
        boolean usable = picture || read.isUsable();
        rows.read(
                id,
                mediaType,
                wanted && usable ? EntryFile.State.READ : EntryFile.State.REFUSED,
                read.paged() ? read.pages().size() : 0,
                usable ? read.text() : "",
                wanted ? (usable ? "" : finding) : "entries.file.other-type");
    }

    /** What a stopped node left unread. */
    void readWaiting() {
        rows.waitingFiles().forEach(this::read);
    }

    List<EntryFile> of(List<Long> ids) {
        return rows.files(ids);
    }

    private static TaskInstance<Long> reading(long id) {
        return READING.instance(String.valueOf(id)).data(id).build();
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\"<>|*?]", "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        var named = plain.isEmpty() ? "tep" : plain;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops reading where a file is larger than it may be. */
    private static final class Limited extends java.io.FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
