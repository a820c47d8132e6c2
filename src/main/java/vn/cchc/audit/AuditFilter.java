package vn.cchc.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the trail looks for; an empty text leaves that side open, the action matches by its beginning, the subject too
 * where it ends with a star.
 *
 * @param from the first moment, null for the beginning
 * @param until the first moment that is too late, null for now
 */
public record AuditFilter(
        String actor,
        String action,
        String subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter("", "", "");

    public AuditFilter(String actor, String action, String subject) {
        this(actor, action, subject, null, null);
    }
}
