package vn.cchc.library;

/**
 * One provision as handed in: {@code label} such as "Điều 5" or "Phần 2", a heading that may be empty, and its text with one
 * paragraph, clause or point a line. The stable key ({@code art-5}) is worked out from the label when it is stored.
 */
public record ProvisionDraft(String label, String heading, String text) {}
