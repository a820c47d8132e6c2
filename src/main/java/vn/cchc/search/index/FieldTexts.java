package vn.cchc.search.index;

import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.VietnameseText;

/** The tokens of a text, joined for the text fields. */
record FieldTexts(String syllables, String bigrams) {

    static final FieldTexts EMPTY = new FieldTexts("", "");

    static FieldTexts of(String text) {
        if (text.isBlank()) {
            return EMPTY;
        }
        SearchTokens tokens = SearchTokens.of(text);
        return new FieldTexts(SearchTokens.text(tokens.syllables()), SearchTokens.text(tokens.bigrams()));
    }

    String foldedSyllables() {
        return VietnameseText.fold(syllables);
    }

    /** Gathers texts with weights: a weight is how often the tokens are repeated, which makes BM25 compute BM25F. */
    static final class Gathering {

        private final StringBuilder syllables = new StringBuilder();
        private final StringBuilder bigrams = new StringBuilder();

        Gathering add(FieldTexts texts, int times) {
            for (int i = 0; i < times; i++) {
                append(syllables, texts.syllables);
                append(bigrams, texts.bigrams);
            }
            return this;
        }

        FieldTexts gathered() {
            return new FieldTexts(syllables.toString(), bigrams.toString());
        }

        private static void append(StringBuilder field, String text) {
            if (!text.isEmpty()) {
                field.append(text).append(' ');
            }
        }
    }
}
