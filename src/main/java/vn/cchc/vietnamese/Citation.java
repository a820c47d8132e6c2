package vn.cchc.vietnamese;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that points to a document, to places in one, or both.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param places what it points to inside the document, in the order written; empty for the whole
 * @param document which document
 */
public record Citation(int start, int end, List<Place> places, Target document) {

    /** Copies the places. */
    public Citation {
        places = List.copyOf(places);
    }

    /**
     * A place inside a document.
     *
     * @param article the article's number ("5", "12a"), null where the text means the one it stands in ("khoản 2 Điều này")
     * @param clause the clause's number, or null
     * @param point the point's letter, or null
     */
    public record Place(
            @Nullable String article,
            @Nullable String clause,
            @Nullable String point) {

        /** The provision's stable key ("art-5/cl-2/pt-a"); a place in this article begins below it ("cl-2"). */
        public String key() {
            StringBuilder key = new StringBuilder();
            append(key, ProvisionLabel.Level.ARTICLE, article);
            append(key, ProvisionLabel.Level.CLAUSE, clause);
            append(key, ProvisionLabel.Level.POINT, point);
            return key.toString();
        }

        private static void append(StringBuilder key, ProvisionLabel.Level level, @Nullable String number) {
            if (number != null) {
                key.append(key.isEmpty() ? "" : "/").append(ProvisionLabels.key(level, number));
            }
        }
    }

    /** How the text names the document. */
    public sealed interface Target {

        /** "Luật này", or nothing at all: the document the text stands in. */
        record Same() implements Target {}

        /** A whole number: 61/2018/NĐ-CP. */
        record Numbered(DocumentNumber number) implements Target {}

        /** A kind with a running number and perhaps a year: "NĐ 61 năm 2018". Bodies are codes as written ("ubnd"). */
        record Partly(Optional<DocumentType> type, String sequence, OptionalInt year, List<String> bodies)
                implements Target {}

        /**
         * A kind and the words behind it, of which the title is some: "Luật Đất đai năm 2024 có hiệu lực".
         *
         * @param words the title's words and perhaps more, up to the end of the clause
         * @param year the year written behind them
         */
        record Named(DocumentType type, String words, OptionalInt year) implements Target {}
    }
}
