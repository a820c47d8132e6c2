package vn.cchc.library;

/** A document left the readers' sight. */
public record DocumentWithdrawn(DocumentId id) {}
