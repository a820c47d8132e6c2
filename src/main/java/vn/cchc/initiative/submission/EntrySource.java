package vn.cchc.initiative.submission;

/** How an entry came in. */
public enum EntrySource {
    ONLINE,
    PAPER,
    MAIL,
    COMMUNE
}
