package vn.cchc.intake.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.cchc.files.BlobStore;
import vn.cchc.intake.form.Identities;
import vn.cchc.intake.form.ImportedFile;
import vn.cchc.intake.form.Refusal;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobFailedException;
import vn.cchc.jobs.JobHandler;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobRun;
import vn.cchc.jobs.JobStoppedException;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;

/**
 * Imports a bulk file. The checkpoint is the last line dealt with, written with what that line became, so a run that was cut off
 * goes on at the next line. What was read before is read again on resumption, only to know which documents the file has named.
 */
@Component
public class BulkImport implements JobHandler {

    public static final String KIND = "import-bulk";

    private static final Logger log = LoggerFactory.getLogger(BulkImport.class);
    private static final int UNDO_AT_ONCE = 25;
    private static final int LINES_BETWEEN_LOOKS = 2000;

    private final BlobStore blobs;
    private final Cataloguing cataloguing;
    private final BulkLines lines;
    private final long mostUnpacked;

    BulkImport(
            BlobStore blobs,
            Cataloguing cataloguing,
            BulkLines lines,
            @Value("${cchc.intake.max-unpacked:8GB}") DataSize mostUnpacked) {
        this.blobs = blobs;
        this.cataloguing = cataloguing;
        this.lines = lines;
        this.mostUnpacked = mostUnpacked.toBytes();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        ImportedFile file = ImportedFile.read(run.payload());
        try {
            String checkpoint = run.checkpoint();
            if (checkpoint == null) {
                run.total(count(run, file));
            }
            store(run, file, checkpoint == null ? 0 : Long.parseLong(checkpoint));
        } catch (Refusal wholeFile) {
            throw new JobFailedException(wholeFile.key(), wholeFile.arguments().toArray(String[]::new));
        }
    }

    @Override
    public int undo(JobRun run) {
        return cataloguing.undo(run.id(), UNDO_AT_ONCE);
    }

    /** A first look over the whole file, which also finds a broken archive before anything is stored. */
    private long count(JobRun run, ImportedFile file) throws IOException {
        try (LineReader reader = open(file)) {
            long count = 0;
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                count = line.number();
                if (count % LINES_BETWEEN_LOOKS == 0) {
                    run.checkStop();
                }
            }
            return count;
        }
    }

    private void store(JobRun run, ImportedFile file, long dealtWith) throws IOException {
        Identities met = new Identities();
        Batch batch = new Batch();
        try (LineReader reader = open(file)) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                if (line.number() % LINES_BETWEEN_LOOKS == 0) {
                    run.checkStop();
                }
                Optional<Batch.Entry> entry = line.isBlank() ? Optional.empty() : Optional.of(entry(line, file, met));
                if (line.number() > dealtWith) {
                    batch.add(line.number(), entry);
                    if (batch.isFull()) {
                        store(run, batch);
                        batch = new Batch();
                    }
                }
            }
        }
        if (!batch.isEmpty()) {
            store(run, batch);
        }
    }

    private Batch.Entry entry(LineReader.Line line, ImportedFile file, Identities met) {
        String name = file.name() + ":" + line.number();
        try {
            DocumentDraft draft = lines.draft(line);
            Optional<String> before = met.meet(draft, String.valueOf(line.number()));
            if (before.isPresent()) {
                throw new Refusal("intake.refused.duplicate-line", null, Identities.named(draft), before.get());
            }
            return Batch.Entry.of(line.number(), name, line.size(), draft);
        } catch (Refusal refusal) {
            return Batch.Entry.of(line.number(), name, refused(line, name, refusal.key(), refusal.arguments()));
        }
    }

    private static JobItem refused(LineReader.Line line, String name, String key, List<String> arguments) {
        return new JobItem(line.number(), name, null, JobItem.Outcome.REFUSED, new Job.Reason(key, arguments), null);
    }

    /** What the database cannot take is stored piece by piece, so that it costs one document and not fifty. */
    private void store(JobRun run, Batch batch) {
        try {
            run.step(() -> batch.store(cataloguing, run.id()));
        } catch (JobStoppedException stop) {
            throw stop;
        } catch (RuntimeException failed) {
            log.warn("A batch of job {} failed; storing its documents one by one", run.id(), failed);
            for (Batch single : batch.singles()) {
                storeSingle(run, single);
            }
        }
    }

    private void storeSingle(JobRun run, Batch single) {
        try {
            run.step(() -> single.store(cataloguing, run.id()));
        } catch (JobStoppedException stop) {
            throw stop;
        } catch (RuntimeException failed) {
            log.warn("Line {} of job {} could not be stored", single.lastLine(), run.id(), failed);
            run.step(single::refuseAll);
        }
    }

    private LineReader open(ImportedFile file) throws IOException {
        Path path = blobs.path(file.hash());
        try {
            InputStream in = BulkFile.open(path, file.name(), mostUnpacked);
            return new LineReader(in, BulkLines.LONGEST_LINE);
        } catch (NoSuchFileException gone) {
            throw new JobFailedException("files.missing", file.hash().value());
        }
    }
}
