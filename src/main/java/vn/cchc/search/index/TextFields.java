package vn.cchc.search.index;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Norms;

/** The four fields of words, cut into tokens by us and only split at spaces by the engine. */
final class TextFields {

    /** The analyser both engines are given: white space separates, nothing else happens. */
    static final String ANALYZER = "tokens";

    private final IndexFieldReference<String> syllables;
    private final IndexFieldReference<String> bigrams;
    private final IndexFieldReference<String> foldedSyllables;
    private final IndexFieldReference<String> foldedBigrams;

    TextFields(IndexSchemaElement schema) {
        syllables = field(schema, IndexFields.SYLLABLES);
        bigrams = field(schema, IndexFields.BIGRAMS);
        foldedSyllables = field(schema, IndexFields.FOLDED_SYLLABLES);
        foldedBigrams = field(schema, IndexFields.FOLDED_BIGRAMS);
    }

    void write(DocumentElement target, FieldTexts texts) {
        target.addValue(syllables, texts.syllables());
        target.addValue(bigrams, texts.bigrams());
        target.addValue(foldedSyllables, texts.foldedSyllables());
        target.addValue(foldedBigrams, texts.foldedBigrams());
    }

    private static IndexFieldReference<String> field(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().analyzer(ANALYZER).norms(Norms.YES))
                .toReference();
    }
}
