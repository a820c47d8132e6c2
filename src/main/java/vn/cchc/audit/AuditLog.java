package vn.cchc.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail and checks that nobody has changed it. */
@Service
public class AuditLog {

    private static final int BATCH = 1000;
    private static final int LARGEST_PAGE = 200;

    private final AuditEntries entries;

    AuditLog(AuditEntries entries) {
        this.entries = entries;
    }

    /**
     * @param page from 0
     * @param size at most 200
     */
    @Transactional(readOnly = true)
    public AuditPage newestFirst(AuditFilter filter, int page, int size) {
        return entries.newestFirst(filter, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** Walks the chain from its first line to its end and stops at the first line that doesn't fit. */
    @Transactional(readOnly = true)
    public ChainReport verify() {
        var head = entries.head();
        var previous = Chain.START;
        var seq = 0L;
        while (seq < head.seq()) {
            var batch = entries.between(seq, head.seq(), BATCH);
            if (batch.isEmpty()) {
                return new ChainReport(seq, seq + 1, "missing");
            }
            for (var entry : batch) {
                if (entry.seq() != seq + 1) {
                    return new ChainReport(seq, seq + 1, "missing");
                }
                if (!entry.previousHash().equals(previous)) {
                    return new ChainReport(seq, entry.seq(), "does not follow the line before");
                }
                if (!entry.hash().equals(Chain.hash(entry))) {
                    return new ChainReport(seq, entry.seq(), "changed");
                }
                seq = entry.seq();
                previous = entry.hash();
            }
        }
        if (!previous.equals(head.hash())) {
            return new ChainReport(seq, seq, "is not the end of the chain");
        }
        return new ChainReport(seq, null, "");
    }
}
