package vn.cchc.vietnamese;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The central bodies that a code in a document number identifies by itself ({@code issuers.tsv}). */
final class IssuingBodies {

    private static final Map<String, Body> BY_KEY = new HashMap<>();

    static {
        for (List<String> row : TabSeparated.rows("issuers.tsv", 2)) {
            BY_KEY.putIfAbsent(
                    key(row.get(0)), new Body(VietnameseText.nfc(row.get(0)), VietnameseText.nfc(row.get(1))));
        }
    }

    /** A body's code in its usual spelling, and its name. */
    record Body(String code, String name) {}

    private IssuingBodies() {}

    /** The body of a code, in any case, without marks, with or without a legislature's number (QH14). */
    static Optional<Body> find(String code) {
        String key = key(code);
        Body body = BY_KEY.get(key);
        return Optional.ofNullable(body != null ? body : BY_KEY.get(withoutTerm(key)));
    }

    static Iterable<Body> all() {
        return BY_KEY.values();
    }

    static String withoutTerm(String code) {
        int end = code.length();
        while (end > 0 && Character.isDigit(code.charAt(end - 1))) {
            end--;
        }
        return code.substring(0, end);
    }

    private static String key(String code) {
        return VietnameseText.fold(code).replace("&", "");
    }
}
