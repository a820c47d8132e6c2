package vn.cchc.account;

/**
 * For what personal data is used, declared as a bean by the module that uses it. Its words have the keys
 * {@code privacy.purpose.<code>} and {@code privacy.purpose.<code>.text}.
 *
 * @param version changes with the words; a consent to other words is no consent to these
 */
public record ConsentPurpose(int order, String code, String version) {}
