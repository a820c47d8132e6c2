package vn.cchc.intake.single;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.files.BlobStore;
import vn.cchc.intake.form.Identities;
import vn.cchc.intake.form.ImportedFile;
import vn.cchc.intake.recognition.PersonalDataScan;
import vn.cchc.intake.recognition.Recognized;
import vn.cchc.intake.recognition.Recognizer;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobHandler;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobRun;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;

/**
 * Makes drafts of a file, of every file in it where it is an archive or a letter with attachments, and keeps the files beside them. The
 * checkpoint counts the files dealt with.
 */
@Component
public class SingleImport implements JobHandler {

    public static final String KIND = "import-file";

    private static final int UNDONE_AT_ONCE = 20;

    private final BlobStore blobs;
    private final TextExtractor extractor;
    private final Cataloguing cataloguing;
    private final Library library;
    private final Originals originals;
    private final ZoneId zone;

    SingleImport(
            BlobStore blobs,
            TextExtractor extractor,
            Cataloguing cataloguing,
            Library library,
            Originals originals,
            @Value("${cchc.zone}") ZoneId zone) {
        this.blobs = blobs;
        this.extractor = extractor;
        this.cataloguing = cataloguing;
        this.library = library;
        this.originals = originals;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        ImportedFile file = ImportedFile.read(run.payload());
        int done = run.checkpoint() == null ? 0 : Integer.parseInt(run.checkpoint());
        try (Unpacked unpacked = new Unpacked(extractor, page -> run.checkStop())) {
            List<Unpacked.Found> files = unpacked.files(blobs.path(file.hash()), file.name());
            run.total(files.size());
            for (int at = done; at < files.size(); at++) {
                one(run, files.get(at), at + 1);
            }
        }
    }

    /** The drafts go, as far as they still are; what a librarian has published meanwhile stays. */
    @Override
    public int undo(JobRun run) {
        List<DocumentId> brought = originals.ofImport(run.id(), UNDONE_AT_ONCE);
        for (DocumentId id : brought) {
            boolean draft = library.find(id, Viewer.LIBRARIAN)
                    .filter(text -> text.publishedAt() == null)
                    .isPresent();
            if (draft) {
                cataloguing.discard(id);
                originals.unlink(id);
            } else {
                originals.release(id);
            }
        }
        return brought.size();
    }

    private void one(JobRun run, Unpacked.Found found, int position) {
        Extraction.Finding refusal = found.refusal();
        Path path = found.file();
        if (refusal != null || path == null) {
            Job.Reason why = refusal == null ? Job.Reason.of("extraction.damaged", found.name()) : reason(refusal);
            run.step(() -> refused(found, null, why, position));
            return;
        }
        ImportedFile file = stored(path, found);
        Optional<DocumentId> same = originals.madeFrom(file.hash()).stream().findFirst();
        if (same.isPresent()) {
            run.step(() -> known(found, same.get(), position));
            return;
        }
        Extraction extraction = found.extraction() == null
                ? extractor.extract(path, found.name(), new TextExtractor.Wishes(null, page -> run.checkStop()))
                : found.extraction();
        if (!extraction.isUsable()) {
            run.step(() -> refused(found, null, firstBlocking(extraction), position));
            return;
        }
        Recognized read = Recognizer.read(extraction);
        DocumentDraft draft = Proposal.draft(read, extraction.title(), found.name(), LocalDate.now(zone));
        if (read.isSecret()) {
            Job.Reason secret = Job.Reason.of("intake.refused.secret", found.name());
            run.step(() -> refused(found, Identities.named(draft), secret, position));
            return;
        }
        try {
            run.step(() -> added(run, found, file, draft, remark(extraction, read), position));
        } catch (CataloguingException refused) {
            Job.Reason why = new Job.Reason(refused.key(), refused.arguments());
            run.step(() -> refused(found, Identities.named(draft), why, position));
        }
    }

    private ImportedFile stored(Path path, Unpacked.Found found) {
        try (InputStream content = Files.newInputStream(path)) {
            return new ImportedFile(blobs.store(content, found.name(), null).hash(), found.name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one thing a librarian should know first. */
    private static Job.@Nullable Reason remark(Extraction extraction, Recognized read) {
        PersonalDataScan.Count personal = PersonalDataScan.count(extraction.text());
        if (personal.isFound()) {
            return Job.Reason.of(
                    "intake.remark.personal",
                    String.valueOf(personal.nationalIds()),
                    String.valueOf(personal.phones()));
        }
        if (!read.secrecy().isEmpty()) {
            return Job.Reason.of("intake.remark.internal");
        }
        return extraction.findings().isEmpty()
                ? null
                : reason(extraction.findings().getFirst());
    }

    private JobRun.Progress known(Unpacked.Found found, DocumentId id, int position) {
        Optional<LegalText> text = library.find(id, Viewer.LIBRARIAN);
        JobItem item = new JobItem(
                position,
                found.place(),
                text.map(LegalText::summary).map(DocumentSummary::number).orElse(null),
                JobItem.Outcome.UNCHANGED,
                Job.Reason.of("intake.same-file"),
                text.map(own -> own.summary().slug()).orElse(null));
        return new JobRun.Progress(String.valueOf(position), position, List.of(item));
    }

    private JobRun.Progress added(
            JobRun run,
            Unpacked.Found found,
            ImportedFile file,
            DocumentDraft draft,
            Job.@Nullable Reason remark,
            int position) {
        DocumentId id = cataloguing.add(draft);
        originals.link(id, file, run.id());
        String slug = library.find(id, Viewer.LIBRARIAN)
                .map(text -> text.summary().slug())
                .orElse(null);
        JobItem item =
                new JobItem(position, found.place(), Identities.named(draft), JobItem.Outcome.ADDED, remark, slug);
        return new JobRun.Progress(String.valueOf(position), position, List.of(item));
    }

    private static JobRun.Progress refused(
            Unpacked.Found found, @Nullable String subject, Job.Reason reason, int position) {
        JobItem item = new JobItem(position, found.place(), subject, JobItem.Outcome.REFUSED, reason, null);
        return new JobRun.Progress(String.valueOf(position), position, List.of(item));
    }

    private static Job.Reason firstBlocking(Extraction extraction) {
        return extraction.findings().stream()
                .filter(Extraction.Finding::blocking)
                .findFirst()
                .map(SingleImport::reason)
                .orElseThrow();
    }

    private static Job.Reason reason(Extraction.Finding finding) {
        return new Job.Reason(finding.key(), finding.arguments());
    }
}
