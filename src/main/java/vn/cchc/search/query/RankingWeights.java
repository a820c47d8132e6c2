package vn.cchc.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * What each feature of an article counts when the best are put in order again, in the order of {@link #NAMES}. The shipped ones
 * stand in {@code ranking-weights.properties} with the day and the way they were learned.
 */
public record RankingWeights(List<Double> values) {

    /** The features, as {@link ArticleFeatures} computes them. */
    public static final List<String> NAMES = List.of("unit", "article", "beginning", "law", "label", "bestOfLaw");

    private static final String RESOURCE = "ranking-weights.properties";

    /** Refuses a list of another length. */
    public RankingWeights {
        values = List.copyOf(values);
        if (values.size() != NAMES.size()) {
            throw new IllegalArgumentException("%d weights for %d features".formatted(values.size(), NAMES.size()));
        }
    }

    /** The weights that come with the portal. */
    static RankingWeights shipped() {
        Properties properties = new Properties();
        try (InputStream in = RankingWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RankingWeights(NAMES.stream()
                .map(name -> Double.valueOf(properties.getProperty(name)))
                .toList());
    }

    double score(double[] features) {
        double score = 0;
        for (int i = 0; i < features.length; i++) {
            score += values.get(i) * features[i];
        }
        return score;
    }
}
