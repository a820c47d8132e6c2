package vn.cchc.library;

/** Where a document stands: only {@link #PUBLISHED} is ever shown to readers or found by them. */
public enum PublicationState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
