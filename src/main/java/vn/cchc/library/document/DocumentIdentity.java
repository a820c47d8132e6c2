package vn.cchc.library.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.VietnameseText;

/**
 * What makes a document this one and no other: issuer, number and date. Without a number the title takes its place; without
 * an issuer the title stands beside the number, which many units give out.
 *
 * <p>The date is the day signed, or the year where only that is known, or nothing. A number that carries its year
 * (73/2021/QH14) is given out once in that year, so the year alone is its date and a source that knows the day meets one
 * that doesn't. Other numbers are not matched across dates of different precision: 16/KH-STTTT of 2020 and of 23/03/2020
 * are two identities until somebody says they are one.
 *
 * @param key comparable form of the whole
 * @param numberKey {@link DocumentNumber#key()}, null without a number
 * @param issuerKey the issuer folded, null where unknown
 * @param year of the day signed, or stated, or in the number; null where unknown
 */
record DocumentIdentity(
        String key,
        @Nullable String numberKey,
        @Nullable String issuerKey,
        @Nullable Integer year) {

    private static final int LONGEST = 390;
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    /** Short forms in issuers' names that are written out in the key, longest first; part of what is stored, so fixed. */
    private static final List<List<String>> SHORT_FORMS = List.of(
            List.of(" tt tt ", " thong tin va truyen thong "),
            List.of(" ubnd ", " uy ban nhan dan "),
            List.of(" hdnd ", " hoi dong nhan dan "));

    static DocumentIdentity of(
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable Integer statedYear,
            String title) {
        DocumentNumber parsed = number == null ? DocumentNumber.UNNUMBERED : DocumentNumber.parse(number);
        String numberKey = parsed.isUnnumbered() || parsed.key().isEmpty() ? null : parsed.key();
        String issuerKey = issuer == null ? null : issuerKey(issuer);
        Integer yearInNumber =
                parsed.year().isPresent() ? (Integer) parsed.year().getAsInt() : null;
        Integer year = issuedOn != null ? (Integer) issuedOn.getYear() : statedYear != null ? statedYear : yearInNumber;
        String date = yearInNumber != null && numberKey != null
                ? yearInNumber.toString()
                : issuedOn != null ? issuedOn.toString() : year != null ? year.toString() : "?";
        String titled = "\"" + words(title);
        String name = numberKey == null ? titled : issuerKey == null ? numberKey + titled : numberKey;
        String key = (issuerKey == null ? "?" : issuerKey) + "|" + name + "|" + date;
        return new DocumentIdentity(shortened(key), numberKey, issuerKey, year);
    }

    /** The comparable form of a number as somebody states it, null where it is none. */
    static @Nullable String numberKey(String number) {
        return DocumentNumber.tryParse(number)
                .filter(parsed -> !parsed.isUnnumbered())
                .map(DocumentNumber::key)
                .filter(key -> !key.isEmpty() && key.length() <= 200)
                .orElse(null);
    }

    /** The comparable form of an issuer's name: folded words, UBND and HĐND written out. */
    static String issuerKey(String issuer) {
        String padded = " " + words(issuer) + " ";
        for (List<String> form : SHORT_FORMS) {
            padded = padded.replace(form.getFirst(), form.getLast());
        }
        String key = padded.strip();
        return key.length() > 600 ? key.substring(0, 600) : key;
    }

    /** Folded words joined by single blanks. */
    static String words(String text) {
        return NO_WORD.matcher(VietnameseText.fold(text)).replaceAll(" ").strip();
    }

    private static String shortened(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return key.substring(0, 300) + "#" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
