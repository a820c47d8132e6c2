package vn.cchc.audit;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param seq its place in the chain, from 1, without gaps
 * @param at when it happened, in microseconds; lines are chained as their transactions commit, so times may run back a little
 * @param address where the request came from, empty for the portal's own work
 * @param details a JSON object with sorted keys
 * @param previousHash the hash of the line before
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String address,
        String action,
        String subject,
        String details,
        String previousHash,
        String hash) {}
