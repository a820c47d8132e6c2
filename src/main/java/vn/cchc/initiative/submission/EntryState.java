package vn.cchc.initiative.submission;

/** What has become of an entry before it is judged. */
public enum EntryState {
    DRAFT,
    SUBMITTED,
    WITHDRAWN
}
