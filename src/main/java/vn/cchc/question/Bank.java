package vn.cchc.question;

/**
 * A bank of questions.
 *
 * @param slug by which addresses and contests' files name it
 * @param description what it is for, empty where nobody has said
 */
public record Bank(long id, String slug, String title, String description) {}
