package vn.cchc.intake.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.intake.form.DraftForm;
import vn.cchc.intake.form.Identities;
import vn.cchc.intake.form.Refusal;
import vn.cchc.library.DocumentDraft;

/** Reads a corpus: what is sound becomes drafts, what is not is told with file, line and remedy, and nothing stops the rest. */
final class CorpusReader {

    private CorpusReader() {}

    /** A draft and the file it stands in. */
    record Written(String file, DocumentDraft draft) {}

    /** All that a corpus holds. */
    record Contents(List<Written> drafts, List<CorpusFile.Problem> problems) {

        Contents {
            drafts = List.copyOf(drafts);
            problems = List.copyOf(problems);
        }
    }

    static Contents read(List<CorpusFile> files, LocalDate today) {
        List<Written> drafts = new ArrayList<>();
        List<CorpusFile.Problem> problems = new ArrayList<>();
        Identities met = new Identities();
        for (CorpusFile file : files) {
            try {
                DocumentDraft draft = draft(file, today);
                Optional<String> before = met.meet(draft, file.name());
                if (before.isPresent()) {
                    throw new FrontMatter.Misplaced(
                            "intake.corpus.duplicate", 1, Identities.named(draft), before.get());
                }
                drafts.add(new Written(file.name(), draft));
            } catch (FrontMatter.Misplaced refused) {
                problems.add(new CorpusFile.Problem(file.name(), refused.line(), refused.key(), refused.arguments()));
            }
        }
        return new Contents(drafts, problems);
    }

    private static DocumentDraft draft(CorpusFile file, LocalDate today) {
        FrontMatter matter = FrontMatter.read(file.bytes());
        try {
            return DraftForm.metadata(matter.fields(), MarkdownProvisions.of(matter.body(), matter.bodyLine()), today);
        } catch (FrontMatter.Misplaced placed) {
            throw placed;
        } catch (Refusal refusal) {
            throw new FrontMatter.Misplaced(
                    refusal.key(),
                    matter.lineOf(refusal.field()),
                    refusal.arguments().toArray(String[]::new));
        }
    }
}
