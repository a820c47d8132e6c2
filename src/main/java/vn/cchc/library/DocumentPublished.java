package vn.cchc.library;

/** A document became readable, or readable again. */
public record DocumentPublished(DocumentId id) {}
