package vn.cchc.search.index;

import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.VietnameseText;

/** The tokens of a text, joined for the four text fields. */
record FieldTexts(String syllables, String bigrams, String foldedSyllables, String foldedBigrams) {

    static final FieldTexts EMPTY = new FieldTexts("", "", "", "");

    static FieldTexts of(String text) {
        if (text.isBlank()) {
            return EMPTY;
        }
        SearchTokens tokens = SearchTokens.of(text);
        String syllables = SearchTokens.text(tokens.syllables());
        String bigrams = SearchTokens.text(tokens.bigrams());
        return new FieldTexts(syllables, bigrams, VietnameseText.fold(syllables), VietnameseText.fold(bigrams));
    }

    /** Gathers texts with weights: a weight is how often the tokens are repeated, which makes BM25 compute BM25F. */
    static final class Gathering {

        private final StringBuilder[] fields = {
            new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
        };

        Gathering add(FieldTexts texts, int times) {
            for (int i = 0; i < times; i++) {
                append(0, texts.syllables);
                append(1, texts.bigrams);
                append(2, texts.foldedSyllables);
                append(3, texts.foldedBigrams);
            }
            return this;
        }

        FieldTexts gathered() {
            return new FieldTexts(
                    fields[0].toString(), fields[1].toString(), fields[2].toString(), fields[3].toString());
        }

        private void append(int field, String text) {
            if (!text.isEmpty()) {
                fields[field].append(text).append(' ');
            }
        }
    }
}
