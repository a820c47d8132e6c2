package vn.cchc.library;

/** Metadata or text of a document changed. */
public record DocumentRevised(DocumentId id) {}
