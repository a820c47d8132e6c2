package vn.cchc.search.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.search.index.UnitHead;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.SyllableModel;

/** What is known of an article for a question, each as a share of what the whole question weighs: pure functions. */
final class ArticleFeatures {

    private final SyllableModel model;
    private final List<String> sequence;
    private final Set<String> tokens = new HashSet<>();
    private final double whole;
    private final Map<String, Double> weights = new HashMap<>();

    ArticleFeatures(QueryReading reading, SyllableModel model) {
        this.model = model;
        this.sequence = reading.sequence();
        tokens.addAll(reading.rankedSyllables());
        tokens.addAll(reading.rankedBigrams());
        whole = Math.max(1e-9, tokens.stream().mapToDouble(this::weight).sum());
    }

    /** The features in the order of {@link RankingWeights#NAMES}. */
    double[] of(double unitScore, double articleScore, double bestOfLaw, UnitHead head) {
        return new double[] {
            unitScore / whole,
            articleScore / whole,
            longestBeginning(head.beginning()) / whole,
            share(head.law()),
            containsRun(head.article()) ? 1 : 0,
            bestOfLaw / whole
        };
    }

    /** What the longest run of the question weighs that begins the unit: a definition begins with what it defines. */
    private double longestBeginning(List<String> beginning) {
        double longest = 0;
        for (int from = 0; from < sequence.size(); from++) {
            double run = 0;
            for (int i = 0; from + i < sequence.size() && i < beginning.size(); i++) {
                String token = sequence.get(from + i);
                if (!token.equals(beginning.get(i))) {
                    break;
                }
                run += weight(token) + (i == 0 ? 0 : weight(sequence.get(from + i - 1) + "_" + token));
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** How much of a document's title stands in the question. */
    private double share(List<String> title) {
        Set<String> all = new HashSet<>(title);
        all.addAll(SearchTokens.bigrams(title));
        double found = sum(all.stream().filter(tokens::contains).toList());
        double sum = sum(all);
        return sum == 0 ? 0 : found / sum;
    }

    private boolean containsRun(List<String> label) {
        return label.size() > 1 && java.util.Collections.indexOfSubList(sequence, label) >= 0;
    }

    private double sum(Collection<String> some) {
        return some.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String token) {
        return weights.computeIfAbsent(token, model::weight);
    }
}
