package vn.cchc.account;

/** Personal data as it may be shown or logged: recognised by who knows it, of little use to others. */
public final class Masked {

    private static final String DOTS = "•••";

    private Masked() {}

    /** {@code Nguyễn Thị Minh Anh} becomes {@code Nguyễn T. M. Anh}: family name and given name stay. */
    public static String name(String name) {
        var words = name.strip().split("\\s+");
        var masked = new StringBuilder(words[0]);
        for (int i = 1; i < words.length - 1; i++) {
            masked.append(' ').appendCodePoint(words[i].codePointAt(0)).append('.');
        }
        return words.length == 1
                ? masked.toString()
                : masked.append(' ').append(words[words.length - 1]).toString();
    }

    /** {@code +84912345678} becomes {@code 091•••678}. */
    public static String phone(String phone) {
        var national = PhoneNumber.national(phone);
        return national.length() < 8
                ? DOTS
                : national.substring(0, 3) + DOTS + national.substring(national.length() - 3);
    }

    /** {@code lan.nguyen@example.vn} becomes {@code la•••@example.vn}. */
    public static String email(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? DOTS : email.substring(0, Math.min(2, at - 1)) + DOTS + email.substring(at);
    }
}
