package vn.cchc.contest.certificate;

import java.time.Instant;

/**
 * A certificate.
 *
 * @param code by which anyone can verify it
 * @param name as printed
 * @param prize as the rules call it
 * @param withdrawn whether it no longer holds, because the place is somebody else's now
 */
public record Certificate(
        String code,
        long round,
        long entrant,
        String contest,
        String roundTitle,
        String name,
        String unit,
        String prize,
        String score,
        Instant issuedAt,
        boolean withdrawn) {}
