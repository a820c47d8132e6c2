package vn.cchc.account.passkey;

import java.time.Instant;

/** A passkey as its owner sees it. */
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}
