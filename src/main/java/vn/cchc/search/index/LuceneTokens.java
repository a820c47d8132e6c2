package vn.cchc.search.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** The embedded engine's side of our tokens; {@code search/opensearch.json} says the same to OpenSearch. */
public final class LuceneTokens implements LuceneAnalysisConfigurer {

    /** Short saturation and nearly full length normalisation: repeated titles make entries long. */
    static final float K1 = 0.9f;

    static final float B = 0.9f;

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TextFields.ANALYZER).custom().tokenizer("whitespace");
        context.similarity(new BM25Similarity(K1, B));
    }
}
