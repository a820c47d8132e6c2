package vn.cchc.initiative.rules;

/**
 * A part of what is written.
 *
 * @param most characters
 */
public record Section(String slug, String title, String hint, boolean required, int most) {}
