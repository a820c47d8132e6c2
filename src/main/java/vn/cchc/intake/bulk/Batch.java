package vn.cchc.intake.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cchc.intake.form.Identities;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobRun;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;

/** Lines that are stored in one transaction: not too many, and not too much text. */
final class Batch {

    private static final int MOST_DOCUMENTS = 50;
    private static final long MOST_TEXT = 4 * 1024 * 1024;
    private static final int MOST_LINES = 1000;

    private final List<Entry> entries = new ArrayList<>();
    private int documents;
    private int lines;
    private long text;
    private long lastLine;

    /** A line with its draft, or with the reason why it has none. */
    record Entry(
            long line,
            String name,
            long size,
            @Nullable DocumentDraft draft,
            @Nullable JobItem refused) {

        static Entry of(long line, String name, long size, DocumentDraft draft) {
            return new Entry(line, name, size, draft, null);
        }

        static Entry of(long line, String name, JobItem refused) {
            return new Entry(line, name, 0, null, refused);
        }
    }

    void add(long line, Optional<Entry> entry) {
        lastLine = line;
        lines++;
        entry.ifPresent(this::add);
    }

    boolean isFull() {
        return documents >= MOST_DOCUMENTS || text >= MOST_TEXT || lines >= MOST_LINES;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    long lastLine() {
        return lastLine;
    }

    /** Each line by itself; the last one carries the blank lines after it. */
    List<Batch> singles() {
        List<Batch> singles = new ArrayList<>();
        for (Entry entry : entries) {
            Batch single = new Batch();
            single.add(entry.line(), Optional.of(entry));
            singles.add(single);
        }
        if (!singles.isEmpty()) {
            singles.getLast().lastLine = lastLine;
        }
        return singles;
    }

    JobRun.Progress store(Cataloguing cataloguing, UUID importId) {
        List<DocumentDraft> drafts = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.draft() != null) {
                drafts.add(entry.draft());
            }
        }
        List<Cataloguing.Outcome> outcomes = drafts.isEmpty() ? List.of() : cataloguing.store(drafts, importId);
        List<JobItem> items = new ArrayList<>();
        int next = 0;
        for (Entry entry : entries) {
            DocumentDraft draft = entry.draft();
            JobItem refused = entry.refused();
            if (draft != null) {
                items.add(item(entry, draft, outcomes.get(next++)));
            } else if (refused != null) {
                items.add(refused);
            }
        }
        return new JobRun.Progress(String.valueOf(lastLine), lastLine, items);
    }

    /** For what could not be stored for a reason that only the log can tell. */
    JobRun.Progress refuseAll() {
        List<JobItem> items = entries.stream()
                .map(entry -> new JobItem(
                        entry.line(),
                        entry.name(),
                        entry.draft() == null ? null : Identities.named(entry.draft()),
                        JobItem.Outcome.REFUSED,
                        Job.Reason.of("intake.refused.not-stored"),
                        null))
                .toList();
        return new JobRun.Progress(String.valueOf(lastLine), lastLine, items);
    }

    private void add(Entry entry) {
        entries.add(entry);
        if (entry.draft() != null) {
            documents++;
            text += entry.size();
        }
    }

    private static JobItem item(Entry entry, DocumentDraft draft, Cataloguing.Outcome outcome) {
        String reason = outcome.reason();
        return new JobItem(
                entry.line(),
                entry.name(),
                Identities.named(draft),
                JobItem.Outcome.valueOf(outcome.kind().name()),
                reason == null ? null : new Job.Reason(reason, outcome.arguments()),
                outcome.slug());
    }
}
