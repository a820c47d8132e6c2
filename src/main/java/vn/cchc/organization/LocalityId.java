package vn.cchc.organization;

/** A locality's id; it stays when the locality is renamed, and after it has ended. Never equal to an agency's. */
public record LocalityId(long value) {}
