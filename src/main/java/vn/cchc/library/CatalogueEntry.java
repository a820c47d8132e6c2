package vn.cchc.library;

import java.time.Instant;

/** A document in the librarian's list, with the time of its latest edit. */
public record CatalogueEntry(DocumentSummary summary, Instant updatedAt) {}
