package vn.cchc.account;

/**
 * For what personal data is used, declared as a bean by the module that uses it. Its words have the keys
 * {@code privacy.purpose.<code>} and {@code privacy.purpose.<code>.text}.
 *
 * @param version changes with the words; a consent to other words is no consent to these
 * @param needed whether an account cannot be kept without it: it is given when the account is opened and ends with it
 */
public record ConsentPurpose(int order, String code, String version, boolean needed) {

    /** The account itself. */
    public static final String ACCOUNT = "account";

    /** Letters beyond those an account cannot do without. */
    public static final String NOTICES = "notices";

    /** Which people may agree to and take back as they like. */
    public static ConsentPurpose optional(int order, String code, String version) {
        return new ConsentPurpose(order, code, version, false);
    }
}
