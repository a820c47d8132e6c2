package vn.cchc.search.index;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Norms;
import org.jspecify.annotations.Nullable;

/** The fields of words, cut into tokens by us and only split at spaces by the engine. */
final class TextFields {

    /** The analyser both engines are given: white space separates, nothing else happens. */
    static final String ANALYZER = "tokens";

    private final IndexFieldReference<String> syllables;
    private final IndexFieldReference<String> bigrams;
    private final @Nullable IndexFieldReference<String> folded;

    TextFields(IndexSchemaElement schema, boolean alsoFolded) {
        syllables = field(schema, IndexFields.SYLLABLES);
        bigrams = field(schema, IndexFields.BIGRAMS);
        folded = alsoFolded ? field(schema, IndexFields.FOLDED_SYLLABLES) : null;
    }

    void write(DocumentElement target, FieldTexts texts) {
        target.addValue(syllables, texts.syllables());
        target.addValue(bigrams, texts.bigrams());
        if (folded != null) {
            target.addValue(folded, texts.foldedSyllables());
        }
    }

    private static IndexFieldReference<String> field(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().analyzer(ANALYZER).norms(Norms.YES))
                .toReference();
    }
}
