package vn.cchc.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Vietnamese mobile number in its one international form, {@code +84912345678}. Ten figures from 0 with the prefixes 03, 05, 07, 08
 * and 09, as the plan of Decision 798/QĐ-BTTTT of 2018 left them; the eleven-figure numbers before it no longer exist.
 */
public record PhoneNumber(String value) {

    private static final Pattern NATIONAL = Pattern.compile("[35789][0-9]{8}");
    private static final Pattern FILLING = Pattern.compile("[\\s.()\\-\u00A0]");
    private static final String COUNTRY = "+84";

    public PhoneNumber {
        if (!value.startsWith(COUNTRY)
                || !NATIONAL.matcher(value.substring(COUNTRY.length())).matches()) {
            throw new IllegalArgumentException("Not a Vietnamese mobile number");
        }
    }

    /** However it is typed: {@code 0912 345 678}, {@code +84 912.345.678}, {@code 84912345678}. */
    public static Optional<PhoneNumber> parse(String text) {
        var bare = FILLING.matcher(text).replaceAll("");
        var national = bare.startsWith(COUNTRY)
                ? bare.substring(3)
                : bare.startsWith("84") && bare.length() == 11
                        ? bare.substring(2)
                        : bare.startsWith("0") ? bare.substring(1) : "";
        // people write +84 (0)912…
        var figures = national.startsWith("0") ? national.substring(1) : national;
        return NATIONAL.matcher(figures).matches() ? Optional.of(new PhoneNumber(COUNTRY + figures)) : Optional.empty();
    }

    /** As it is dialled at home: {@code 0912345678}. */
    public String national() {
        return national(value);
    }

    static String national(String international) {
        return international.startsWith(COUNTRY) ? "0" + international.substring(COUNTRY.length()) : international;
    }

    @Override
    public String toString() {
        return Masked.phone(value);
    }
}
