package vn.cchc.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.search.index.LibraryIndex.Scored;
import vn.cchc.search.index.ProvisionId;
import vn.cchc.search.query.ProvisionRanking.Ranked;

/** Which documents come first: a pure function of the scores of documents and of their provisions. */
final class DocumentRanking {

    /** What a document's own score counts beside its best provision's, each as a share of the best there is. */
    private static final double DOCUMENT_SHARE = 0.5;

    private static final double PROVISION_SHARE = 0.5;

    /** A year in the text is meant: among plans of one kind it is what tells them apart. */
    static final double SAME_YEAR = 0.5;

    /** What is no longer in force stands a little lower, never out of sight. */
    static final double EXPIRED = -0.04;

    /** Above any sum of shares: what the text names comes first. */
    private static final double NAMED = 10;

    private DocumentRanking() {}

    /**
     * Puts documents in order.
     *
     * @param named documents the text names by number or title, in the order they should have
     * @param documents documents that match with their scores
     * @param provisions provisions that match, best first, of any documents; those of others than {@code documents} don't count
     * @param nudges what speaks for or against a document besides its words
     */
    static List<Scored> fuse(
            List<Scored> named, Collection<Scored> documents, List<Ranked> provisions, Map<Long, Double> nudges) {
        Map<Long, Double> bestProvision = new HashMap<>();
        for (Ranked provision : provisions) {
            bestProvision.putIfAbsent(ProvisionId.document(provision.provision()), provision.score());
        }
        double topDocument = documents.stream().mapToDouble(Scored::score).max().orElse(1);
        double topProvision = provisions.isEmpty() ? 1 : provisions.getFirst().score();
        Map<Long, Double> scores = new LinkedHashMap<>();
        for (Scored document : documents) {
            double own = DOCUMENT_SHARE * share(document.score(), topDocument);
            double best = PROVISION_SHARE * share(bestProvision.get(document.id()), topProvision);
            scores.put(document.id(), own + best + nudges.getOrDefault(document.id(), 0.0));
        }
        for (int i = 0; i < named.size(); i++) {
            long id = named.get(i).id();
            scores.merge(id, NAMED, Double::sum);
        }
        List<Scored> order = new ArrayList<>();
        scores.forEach((id, score) -> order.add(new Scored(id, score)));
        order.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(Comparator.comparingLong(Scored::id).reversed()));
        return order;
    }

    private static double share(@Nullable Double score, double top) {
        return score == null || top <= 0 ? 0 : score / top;
    }
}
