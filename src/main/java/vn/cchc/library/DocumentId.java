package vn.cchc.library;

/** The key of a document in this portal's database; it never leaves the portal, addresses use the slug. */
public record DocumentId(long value) {}
