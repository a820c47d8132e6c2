package vn.cchc.search.index;

import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.VietnameseText;

/** The tokens of a text, joined for the text fields. */
final class FieldTexts {

    static final FieldTexts EMPTY = new FieldTexts("", "");

    private final String syllables;
    private final String bigrams;
    private @Nullable String folded;

    private FieldTexts(String syllables, String bigrams) {
        this.syllables = syllables;
        this.bigrams = bigrams;
    }

    static FieldTexts of(String text) {
        return text.isBlank() ? EMPTY : of(SearchTokens.analyse(text), 0, text.length());
    }

    /** The tokens of a stretch of a text that was cut into tokens already. */
    static FieldTexts of(SearchTokens.Analysis text, int from, int to) {
        return new FieldTexts(SearchTokens.text(text.syllables(from, to)), SearchTokens.text(text.bigrams(from, to)));
    }

    String syllables() {
        return syllables;
    }

    String bigrams() {
        return bigrams;
    }

    /** Folded once, however many entries need it. */
    String foldedSyllables() {
        if (folded == null) {
            folded = VietnameseText.fold(syllables);
        }
        return folded;
    }

    /**
     * Gathers texts with weights: a weight is how often the tokens are repeated, which makes BM25 compute BM25F. The field without
     * marks, which only answers where everything else fails, repeats them {@code mostFolded} times at most; 0 leaves it empty.
     */
    static final class Gathering {

        private final int mostFolded;
        private final StringBuilder syllables = new StringBuilder();
        private final StringBuilder bigrams = new StringBuilder();
        private final StringBuilder folded = new StringBuilder();

        Gathering(int mostFolded) {
            this.mostFolded = mostFolded;
        }

        Gathering add(FieldTexts texts, int times) {
            for (int i = 0; i < times; i++) {
                append(syllables, texts.syllables);
                append(bigrams, texts.bigrams);
                if (i < mostFolded) {
                    append(folded, texts.foldedSyllables());
                }
            }
            return this;
        }

        FieldTexts gathered() {
            FieldTexts gathered = new FieldTexts(syllables.toString(), bigrams.toString());
            gathered.folded = folded.toString();
            return gathered;
        }

        private static void append(StringBuilder field, String text) {
            if (!text.isEmpty()) {
                field.append(text).append(' ');
            }
        }
    }
}
