package vn.cchc.intake.single;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.TextExtractor;
import vn.cchc.files.BlobStore;
import vn.cchc.intake.form.Identities;
import vn.cchc.intake.form.ImportedFile;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobHandler;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobRun;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;

/** Makes a draft of one file and keeps the file beside it. The checkpoint is the draft's id. */
@Component
public class SingleImport implements JobHandler {

    public static final String KIND = "import-file";

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
        if (run.checkpoint() != null) {
            return;
        }
        ImportedFile file = ImportedFile.read(run.payload());
        run.total(1);
        Extraction extraction = extractor.extract(blobs.path(file.hash()), file.name());
        if (!extraction.isUsable()) {
            run.step(() -> refused(file, null, firstBlocking(extraction)));
            return;
        }
        DocumentDraft draft = Proposal.draft(extraction, file.name(), LocalDate.now(zone));
        try {
            run.step(() -> added(file, draft, extraction));
        } catch (CataloguingException refused) {
            Job.Reason reason = new Job.Reason(refused.key(), refused.arguments());
            run.step(() -> refused(file, Identities.named(draft), reason));
        }
    }

    /** The draft goes, if it is still one; what a librarian has published meanwhile stays. */
    @Override
    public int undo(JobRun run) {
        String checkpoint = run.checkpoint();
        if (checkpoint == null || checkpoint.isEmpty()) {
            return 0;
        }
        DocumentId id = new DocumentId(Long.parseLong(checkpoint));
        boolean draft = library.find(id, Viewer.LIBRARIAN)
                .filter(text -> text.publishedAt() == null)
                .isPresent();
        if (draft) {
            cataloguing.discard(id);
            originals.unlink(id);
        }
        return draft ? 1 : 0;
    }

    private JobRun.Progress added(ImportedFile file, DocumentDraft draft, Extraction extraction) {
        DocumentId id = cataloguing.add(draft);
        originals.link(id, file);
        String slug = library.find(id, Viewer.LIBRARIAN)
                .map(text -> text.summary().slug())
                .orElse(null);
        Job.Reason remark = extraction.findings().isEmpty()
                ? null
                : reason(extraction.findings().getFirst());
        JobItem item = new JobItem(1, file.name(), Identities.named(draft), JobItem.Outcome.ADDED, remark, slug);
        return new JobRun.Progress(String.valueOf(id.value()), 1, List.of(item));
    }

    private static JobRun.Progress refused(ImportedFile file, @Nullable String subject, Job.Reason reason) {
        JobItem item = new JobItem(1, file.name(), subject, JobItem.Outcome.REFUSED, reason, null);
        return new JobRun.Progress("", 1, List.of(item));
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
