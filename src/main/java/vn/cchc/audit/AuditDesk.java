package vn.cchc.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail for administrators: searched, checked, taken along. That it was checked or taken along is recorded as well. */
@Service
@RolesAllowed("ADMIN")
public class AuditDesk {

    private static final int BATCH = 1000;

    private final AuditLog log;
    private final AuditEntries entries;
    private final AuditTrail trail;

    AuditDesk(AuditLog log, AuditEntries entries, AuditTrail trail) {
        this.log = log;
        this.entries = entries;
        this.trail = trail;
    }

    /**
     * @param page from 0
     * @param size at most 200
     */
    public AuditPage newestFirst(AuditFilter filter, int page, int size) {
        return log.newestFirst(filter, page, size);
    }

    /** Every action that was ever recorded. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return entries.actions();
    }

    /** Walks the whole chain. */
    public ChainReport verify() {
        var report = log.verify();
        trail.record(
                "audit.verified",
                "audit:chain",
                Map.of("lines", String.valueOf(report.checked()), "intact", String.valueOf(report.intact())));
        return report;
    }

    /**
     * Every matching line in the chain's order, read in batches outside of a transaction. The lines added while it is being read
     * are left out.
     *
     * @param form as what, for the trail: {@code csv}
     */
    public void export(AuditFilter filter, String form, Consumer<AuditEntry> reader) {
        var last = entries.lastSeq();
        Map<String, String> details = new TreeMap<>(Map.of("form", form, "upTo", String.valueOf(last)));
        details.put("filter", filter.toString());
        trail.record("audit.exported", "audit:chain", details);
        var after = 0L;
        List<AuditEntry> batch;
        do {
            batch = entries.matching(filter, after, last, BATCH);
            batch.forEach(reader);
            after = batch.isEmpty() ? last : batch.getLast().seq();
        } while (batch.size() == BATCH);
    }
}
