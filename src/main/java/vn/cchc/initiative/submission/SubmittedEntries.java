package vn.cchc.initiative.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was submitted, for the module's own judging; asks nobody who they are. */
@Component
public class SubmittedEntries {

    private final EntryRows rows;

    SubmittedEntries(EntryRows rows) {
        this.rows = rows;
    }

    /** Those that count, in the order of their numbers. */
    public List<Entry> of(long call) {
        return rows.of(call, EntryState.SUBMITTED);
    }

    public Optional<Entry> find(long id) {
        return rows.find(id);
    }

    /** In the order of their numbers. */
    public List<Entry> find(Collection<Long> ids) {
        return rows.find(ids);
    }

    public Optional<Submission> latest(long entry) {
        return rows.latest(entry);
    }

    /** How each is called, by its id. */
    public Map<Long, String> codes(long call) {
        return rows.codes(call);
    }

    /** Authors of those that count. */
    public int people(long call) {
        return rows.people(call);
    }

    /** By entry. */
    public Map<Long, Submission> latestOf(long call) {
        return rows.latestOf(call);
    }

    public List<EntryFile> files(Collection<Long> ids) {
        return rows.files(ids);
    }

    public Optional<EntryFile> file(long id) {
        return rows.file(id);
    }
}
