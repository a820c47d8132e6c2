package vn.cchc.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.files.BlobStore;
import vn.cchc.files.StoredFile;
import vn.cchc.intake.bulk.BulkFile;
import vn.cchc.intake.bulk.BulkImport;
import vn.cchc.intake.form.ImportedFile;
import vn.cchc.intake.form.Importers;
import vn.cchc.intake.review.Originals;
import vn.cchc.intake.review.ReviewItems;
import vn.cchc.intake.single.SingleImport;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobState;
import vn.cchc.jobs.Jobs;
import vn.cchc.library.DocumentId;

/**
 * Brings documents in. A file is stored first and then dealt with in the background. Librarians and administrators may, everybody
 * else is refused with an {@code AccessDeniedException}.
 */
@Service
public class Imports {

    private static final String KIND_PREFIX = "import-";

    private final Jobs jobs;
    private final BlobStore blobs;
    private final Originals originals;
    private final ImportReport report;
    private final ReviewItems items;
    private final TransactionTemplate transactions;

    Imports(
            Jobs jobs,
            BlobStore blobs,
            Originals originals,
            ImportReport report,
            ReviewItems items,
            PlatformTransactionManager manager) {
        this.items = items;
        this.transactions = new TransactionTemplate(manager);
        this.jobs = jobs;
        this.blobs = blobs;
        this.originals = originals;
        this.report = report;
    }

    /** Documents in bulk, JSON Lines or those gzipped. The stream is read to its end, not closed. */
    public UUID startBulk(InputStream content, String name) {
        Importers.check();
        return start(content, name, BulkImport.KIND);
    }

    /** One document as PDF, DOCX, DOC, HTML or TXT; becomes a draft to be reviewed. The stream is read to its end, not closed. */
    public UUID startSingle(InputStream content, String name) {
        Importers.check();
        return start(content, name, SingleImport.KIND);
    }

    /** Whichever of the two the content is; the name does not matter. */
    public UUID start(InputStream content, String name) {
        Importers.check();
        InputStream buffered = new BufferedInputStream(content);
        try {
            return BulkFile.looksLikeBulk(buffered) ? startBulk(buffered, name) : startSingle(buffered, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Optional<Job> find(UUID id) {
        Importers.check();
        return jobs.find(id).filter(job -> job.kind().startsWith(KIND_PREFIX));
    }

    /** Everybody's imports, latest first. */
    public Page<Job> list(Pageable page) {
        Importers.check();
        return jobs.listKinds(List.of(BulkImport.KIND, SingleImport.KIND), page);
    }

    public Page<JobItem> items(UUID id, JobItem.@Nullable Outcome outcome, Pageable page) {
        return find(id).isEmpty() ? Page.empty(page) : jobs.items(id, outcome, page);
    }

    /** Stops an import and takes back what it did; false when it is over already. A failed one is taken back too. */
    public boolean cancel(UUID id) {
        boolean cancelled = find(id).isPresent() && jobs.cancel(id);
        if (cancelled
                && jobs.find(id)
                        .filter(job -> job.state() == JobState.CANCELLED)
                        .isPresent()) {
            items.forget(id);
        }
        return cancelled;
    }

    /** Lets a failed or paused import go on where it stopped. */
    public boolean resume(UUID id) {
        return find(id).isPresent() && jobs.retry(id);
    }

    /** Holds an import up after the file it is at; {@link #resume} lets it go on there. */
    public boolean pause(UUID id) {
        return find(id).isPresent() && jobs.pause(id);
    }

    /** The sentence a person reads first: a message key with its arguments, the counts in the order added … refused. */
    public Job.Reason summary(Job job) {
        Job.Counts counts = job.counts();
        Job.Reason failure = job.failure();
        if (failure != null) {
            return failure;
        }
        if (job.state() == JobState.CANCELLED) {
            return Job.Reason.of("intake.summary.cancelled", String.valueOf(job.undone()));
        }
        if (job.state() == JobState.UNDOING || job.state() == JobState.CANCELLING) {
            return Job.Reason.of("intake.summary.undoing", String.valueOf(job.undone()), String.valueOf(job.toUndo()));
        }
        boolean nothingNew = counts.added() + counts.changed() + counts.refused() == 0;
        if (job.state() == JobState.DONE && nothingNew) {
            return Job.Reason.of("intake.summary.nothing-new", String.valueOf(counts.unchanged()));
        }
        return Job.Reason.of(
                job.state() == JobState.DONE ? "intake.summary.done" : "intake.summary.running",
                String.valueOf(counts.added()),
                String.valueOf(counts.changed()),
                String.valueOf(counts.unchanged()),
                String.valueOf(counts.refused()));
    }

    /** The whole report as a table for a spreadsheet, in the words of a language. */
    public void csv(UUID id, Locale language, Appendable out) {
        if (find(id).isPresent()) {
            report.write(id, language, out);
        }
    }

    /** The same as a workbook of Excel. */
    public byte[] xlsx(UUID id, Locale language) {
        return find(id).isEmpty() ? new byte[0] : report.workbook(id, language);
    }

    /** The file a document was made from, where it came as a file. */
    public Optional<StoredFile> original(DocumentId document) {
        Importers.check();
        return originals.find(document);
    }

    private UUID start(InputStream content, String name, String kind) {
        String plainName = FileNames.plain(name);
        StoredFile stored = blobs.store(content, plainName, null);
        return Objects.requireNonNull(transactions.execute(status -> {
            UUID id = jobs.submit(kind, plainName, new ImportedFile(stored.hash(), plainName).written());
            if (kind.equals(SingleImport.KIND)) {
                items.arrive(id, 1, plainName, plainName, stored.hash());
            }
            return id;
        }));
    }
}
