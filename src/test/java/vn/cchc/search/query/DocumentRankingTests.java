package vn.cchc.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.search.index.LibraryIndex.Scored;
import vn.cchc.search.index.ProvisionId;
import vn.cchc.search.index.UnitId;
import vn.cchc.search.query.ProvisionRanking.Ranked;

class DocumentRankingTests {

    @Test
    void liftsADocumentByItsBestProvision() {
        List<Scored> order = DocumentRanking.fuse(
                List.of(),
                List.of(new Scored(1, 10), new Scored(2, 9)),
                List.of(provision(ProvisionId.of(2, 3), 20), provision(ProvisionId.of(1, 0), 5)),
                Map.of());
        assertThat(order).extracting(Scored::id).containsExactly(2L, 1L);
    }

    @Test
    void putsWhatTheTextNamesFirst() {
        List<Scored> order = DocumentRanking.fuse(
                List.of(new Scored(3, 1)), List.of(new Scored(1, 10), new Scored(3, 0.1)), List.of(), Map.of());
        assertThat(order).extracting(Scored::id).containsExactly(3L, 1L);
    }

    @Test
    void ignoresProvisionsOfOtherDocuments() {
        List<Scored> order = DocumentRanking.fuse(
                List.of(), List.of(new Scored(1, 1)), List.of(provision(ProvisionId.of(9, 0), 7)), Map.of());
        assertThat(order).extracting(Scored::id).containsExactly(1L);
    }

    @Test
    void ordersEqualsTheSameEveryTime() {
        List<Scored> order = DocumentRanking.fuse(
                List.of(), List.of(new Scored(1, 2), new Scored(3, 2), new Scored(2, 2)), List.of(), Map.of());
        assertThat(order).extracting(Scored::id).containsExactly(3L, 2L, 1L);
    }

    @Test
    void prefersTheYearInTheText() {
        List<Scored> order = DocumentRanking.fuse(
                List.of(),
                List.of(new Scored(1, 10), new Scored(2, 9)),
                List.of(),
                Map.of(2L, DocumentRanking.SAME_YEAR));
        assertThat(order).extracting(Scored::id).containsExactly(2L, 1L);
    }

    @Test
    void prefersWhatIsInForceAmongEquals() {
        List<Scored> order = DocumentRanking.fuse(
                List.of(),
                List.of(new Scored(2, 10), new Scored(1, 9.9), new Scored(3, 5)),
                List.of(),
                Map.of(2L, DocumentRanking.EXPIRED));
        assertThat(order).extracting(Scored::id).containsExactly(1L, 2L, 3L);
    }

    private static Ranked provision(long id, double score) {
        return new Ranked(id, UnitId.first(id), score);
    }
}
