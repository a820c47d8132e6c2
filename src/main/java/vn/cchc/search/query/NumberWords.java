package vn.cchc.search.query;

import java.util.Set;

/** Words that people put around a document's number and that name nothing. */
final class NumberWords {

    private static final Set<String> EMPTY = Set.of("so", "hieu", "ky", "ngay", "thang", "nam", "cua", "van", "ban");

    private NumberWords() {}

    static boolean areEmpty(String foldedToken) {
        return EMPTY.contains(foldedToken);
    }
}
