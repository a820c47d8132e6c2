package vn.cchc.audit;

import java.util.Map;

/**
 * The append-only record of who did what to what. The actor, the time and the address come from the current security context and
 * request; a line joins the caller's transaction, so what was rolled back was never recorded.
 */
public interface AuditTrail {

    /**
     * @param action a dotted past-tense verb: {@code document.published}, {@code account.signed-in}
     * @param subject what it was done to: {@code document:16-kh-stttt-2020}
     * @param details further facts, without personal data or secrets
     */
    void record(String action, String subject, Map<String, String> details);
}
