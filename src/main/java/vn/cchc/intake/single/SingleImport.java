package vn.cchc.intake.single;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import vn.cchc.intake.review.Duplicates;
import vn.cchc.intake.review.NearTexts;
import vn.cchc.intake.review.Originals;
import vn.cchc.intake.review.Reading;
import vn.cchc.intake.review.Readings;
import vn.cchc.intake.review.ReviewItems;
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
    private final ReviewItems items;
    private final Duplicates duplicates;
    private final NearTexts near;
    private final ZoneId zone;

    SingleImport(
            BlobStore blobs,
            TextExtractor extractor,
            Cataloguing cataloguing,
            Library library,
            Originals originals,
            ReviewItems items,
            Duplicates duplicates,
            NearTexts near,
            @Value("${cchc.zone}") ZoneId zone) {
        this.blobs = blobs;
        this.extractor = extractor;
        this.cataloguing = cataloguing;
        this.library = library;
        this.originals = originals;
        this.items = items;
        this.duplicates = duplicates;
        this.near = near;
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
        near.catchUp(run::checkStop);
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
                originals.unlink(id);
                cataloguing.discard(id);
            } else {
                originals.release(id);
            }
        }
        items.forget(run.id());
        return brought.size();
    }

    private void one(JobRun run, Unpacked.Found found, int position) {
        Extraction.Finding refusal = found.refusal();
        Path path = found.file();
        if (refusal != null || path == null) {
            Job.Reason why = refusal == null ? Job.Reason.of("extraction.damaged", found.name()) : reason(refusal);
            run.step(() -> refused(run, found, null, null, why, position));
            return;
        }
        ImportedFile file = stored(path, found);
        Optional<DocumentId> same = originals.madeFrom(file.hash()).stream().findFirst();
        if (same.isPresent()) {
            run.step(() -> known(run, found, file, same.get(), position));
            return;
        }
        Extraction extraction = found.extraction() == null
                ? extractor.extract(path, found.name(), new TextExtractor.Wishes(null, page -> run.checkStop()))
                : found.extraction();
        if (!extraction.isUsable()) {
            run.step(() -> refused(run, found, file, null, firstBlocking(extraction), position));
            return;
        }
        Recognized read = Recognizer.read(extraction);
        LocalDate today = LocalDate.now(zone);
        DocumentDraft draft = Proposal.draft(read, extraction.title(), found.name(), today);
        if (read.isSecret()) {
            Job.Reason secret = Job.Reason.of("intake.refused.secret", found.name());
            run.step(() -> refused(run, found, file, Identities.named(draft), secret, position));
            return;
        }
        Reading reading = Readings.of(extraction, read, draft, today);
        List<NearTexts.Near> alike = near.find(draft.provisions());
        try {
            run.step(() -> added(run, found, file, draft, reading, alike, remark(extraction, read), position));
        } catch (CataloguingException refused) {
            Job.Reason why = new Job.Reason(refused.key(), refused.arguments());
            run.step(() -> notAdded(run, found, file, draft, reading, why, position));
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

    /** The same bytes came before. */
    private JobRun.Progress known(JobRun run, Unpacked.Found found, ImportedFile file, DocumentId id, int position) {
        long item = items.arrive(run.id(), position, found.name(), found.place(), file.hash());
        duplicates.found(item, id, Duplicates.Kind.SAME_BYTES, 1);
        items.doubled(item, Reading.NONE, null, Job.Reason.of("intake.same-file"));
        Optional<LegalText> text = library.find(id, Viewer.LIBRARIAN);
        JobItem line = new JobItem(
                position,
                found.place(),
                text.map(LegalText::summary).map(DocumentSummary::number).orElse(null),
                JobItem.Outcome.UNCHANGED,
                Job.Reason.of("intake.same-file"),
                text.map(own -> own.summary().slug()).orElse(null));
        return new JobRun.Progress(String.valueOf(position), position, List.of(line));
    }

    private JobRun.Progress added(
            JobRun run,
            Unpacked.Found found,
            ImportedFile file,
            DocumentDraft draft,
            Reading reading,
            List<NearTexts.Near> alike,
            Job.@Nullable Reason remark,
            int position) {
        DocumentId id = cataloguing.add(draft);
        originals.link(id, file, run.id());
        LegalText text = library.find(id, Viewer.LIBRARIAN).orElseThrow();
        near.sketch(id, text.revision(), NearTexts.words(draft.provisions()));
        long item = items.arrive(run.id(), position, found.name(), found.place(), file.hash());
        List<Job.Reason> doubts = new ArrayList<>();
        for (NearTexts.Near other : alike) {
            duplicates.found(item, other.document(), Duplicates.Kind.NEAR_TEXT, other.likeness());
            doubts.add(Job.Reason.of("intake.doubt.near", String.valueOf(Math.round(other.likeness() * 100))));
        }
        items.recognised(item, id, reading.with(doubts));
        JobItem line = new JobItem(
                position,
                found.place(),
                Identities.named(draft),
                JobItem.Outcome.ADDED,
                remark,
                text.summary().slug());
        return new JobRun.Progress(String.valueOf(position), position, List.of(line));
    }

    /** The library does not take it: most often because it has a document of this identity. */
    private JobRun.Progress notAdded(
            JobRun run,
            Unpacked.Found found,
            ImportedFile file,
            DocumentDraft draft,
            Reading reading,
            Job.Reason why,
            int position) {
        Optional<DocumentId> twin =
                why.key().endsWith("same-identity") ? cataloguing.sameIdentity(draft) : Optional.empty();
        if (twin.isEmpty()) {
            return refused(run, found, file, Identities.named(draft), why, position);
        }
        long item = items.arrive(run.id(), position, found.name(), found.place(), file.hash());
        double likeness = near.likeness(twin.get(), draft.provisions());
        duplicates.found(item, twin.get(), Duplicates.Kind.SAME_IDENTITY, likeness);
        items.doubled(item, reading, draft, why);
        JobItem line =
                new JobItem(position, found.place(), Identities.named(draft), JobItem.Outcome.REFUSED, why, null);
        return new JobRun.Progress(String.valueOf(position), position, List.of(line));
    }

    private JobRun.Progress refused(
            JobRun run,
            Unpacked.Found found,
            @Nullable ImportedFile file,
            @Nullable String subject,
            Job.Reason reason,
            int position) {
        long item = items.arrive(run.id(), position, found.name(), found.place(), file == null ? null : file.hash());
        items.refused(item, reason);
        JobItem line = new JobItem(position, found.place(), subject, JobItem.Outcome.REFUSED, reason, null);
        return new JobRun.Progress(String.valueOf(position), position, List.of(line));
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
