package vn.cchc.question;

/**
 * Something to choose, put in order or match.
 *
 * @param id tells it from its question's other options and prompts; the key and responses name it
 */
public record Option(String id, String text) {}
