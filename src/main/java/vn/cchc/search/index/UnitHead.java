package vn.cchc.search.index;

import java.util.List;
import vn.cchc.vietnamese.SearchTokens;

/**
 * What re-ranking must know of a unit, kept in the index beside its words, so that no question reads the database for it.
 *
 * @param article the tokens of its article's label
 * @param law the tokens of its document's title
 * @param beginning the first tokens of its own words behind its label
 */
public record UnitHead(List<String> article, List<String> law, List<String> beginning) {

    static final int LONGEST_BEGINNING = 16;
    private static final int LONGEST_LAW = 60;
    private static final char SEPARATOR = '\n';

    static UnitHead of(String label, String titleSyllables, List<String> beginning) {
        boolean labelled = !beginning.isEmpty() && beginning.getFirst().matches("[0-9]{1,3}[a-zđ]?|[a-zđ]{1,2}");
        List<String> own = beginning.subList(labelled ? 1 : 0, beginning.size());
        return new UnitHead(
                SearchTokens.syllables(IndexedDocument.cutText(label, 40)),
                SearchTokens.split(titleSyllables, LONGEST_LAW),
                own.subList(0, Math.min(LONGEST_BEGINNING, own.size())));
    }

    String written() {
        return SearchTokens.text(article)
                + SEPARATOR
                + SearchTokens.text(law)
                + SEPARATOR
                + SearchTokens.text(beginning);
    }

    static UnitHead read(String written) {
        int first = written.indexOf(SEPARATOR);
        int second = written.indexOf(SEPARATOR, first + 1);
        return new UnitHead(
                SearchTokens.split(written.substring(0, first), Integer.MAX_VALUE),
                SearchTokens.split(written.substring(first + 1, second), Integer.MAX_VALUE),
                SearchTokens.split(written.substring(second + 1), Integer.MAX_VALUE));
    }
}
