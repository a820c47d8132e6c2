package vn.cchc.initiative.rules;

/** Something that entries choose: a field. */
public record Named(String slug, String title) {}
