package vn.cchc.vietnamese;

/**
 * The label of a place in a text: "Điều 12a" is an article with the key segment {@code art-12a}.
 *
 * @param level what kind of place it is
 * @param number the number or letter as written, Roman and ordinal numbers in Arabic digits; empty for an only annex
 * @param key the segment of a stable key, in ASCII
 */
public record ProvisionLabel(Level level, String number, String key) {

    /** The places a text is divided into, from the largest to the smallest. */
    public enum Level {
        PART("part", "Phần"),
        APPENDIX("app", "Phụ lục"),
        CHAPTER("chap", "Chương"),
        SECTION("sec", "Mục"),
        SUBSECTION("subsec", "Tiểu mục"),
        ARTICLE("art", "Điều"),
        CLAUSE("cl", "Khoản"),
        POINT("pt", "Điểm");

        private final String prefix;
        private final String word;

        Level(String prefix, String word) {
            this.prefix = prefix;
            this.word = word;
        }

        /** How key segments of this level begin: "art". */
        public String prefix() {
            return prefix;
        }

        /** The Vietnamese word: "Điều". */
        public String word() {
            return word;
        }
    }
}
