package vn.cchc.audit;

import java.util.List;

/** A page of the trail, newest first. */
public record AuditPage(long total, List<AuditEntry> entries) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
