package vn.cchc.initiative.submission;

import java.time.Instant;

/** What the portal says once an entry is safe: whoever has it can show that it was in time, and what it was. */
public record Receipt(String code, String entryCode, int version, Instant submittedAt, String digest) {}
