package vn.cchc.account.guest;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.vietnamese.VietnameseText;

/**
 * A guest's name as shown and as compared.
 *
 * @param key composed, lower case, one tone placement, single blanks: "Nguyễn Văn Hoà" and "NGUYỄN VĂN HÒA" are one person; accents
 *     stay, since Hoa and Hòa may share their mother's phone
 */
record GuestName(String shown, String key) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{1,199}");

    static Optional<GuestName> parse(String text) {
        var shown = VietnameseText.nfc(text).strip().replaceAll("[\\s\u00A0]+", " ");
        var key = VietnameseText.normalize(shown);
        return NAME.matcher(shown).matches() && key.length() <= 200
                ? Optional.of(new GuestName(shown, key))
                : Optional.empty();
    }
}
