package vn.cchc.library.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vn.cchc.library.Cataloguing.Outcome;
import vn.cchc.library.Cataloguing.Outcome.Kind;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.Viewer;

/** The whole bulk collection through the store on a database file, twice; it prints its speed and asserts what is stored. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/library-tests/speed;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
            "spring.datasource.username=sa",
            "spring.datasource.password="
        })
class StoringSpeedIntegrationTests extends LibraryDatabase {

    private static final int BATCH = 50;

    @Test
    void storesTheWholeCollectionAndThenFindsItUnchanged() throws IOException {
        List<DocumentDraft> drafts = BulkCollection.drafts();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double first = secondsFor(drafts, FIRST_IMPORT, Kind.ADDED);
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        double again = secondsFor(drafts, SECOND_IMPORT, Kind.UNCHANGED);
        long documents = library.count(Viewer.ANYONE);
        int provisions = Objects.requireNonNull(jdbc.queryForObject("select count(*) from provision", Integer.class));
        System.out.printf(
                "stored %d documents, %d provisions in %.1f s (%.0f/s), %.1f s of them computing (%.0f/s);"
                        + " unchanged again in %.1f s%n",
                documents, provisions, first, provisions / first, busy, provisions / busy, again);

        assertThat(documents).isEqualTo(drafts.size() - 1L);
        assertThat(provisions).isGreaterThan(43_000);
        for (int left = cataloguing.undo(FIRST_IMPORT, BATCH); left > 0; ) {
            left = cataloguing.undo(FIRST_IMPORT, BATCH);
        }
        assertThat(library.count(Viewer.LIBRARIAN)).isZero();
    }

    private double secondsFor(List<DocumentDraft> drafts, java.util.UUID importId, Kind expected) {
        long start = System.nanoTime();
        for (int from = 0; from < drafts.size(); from += BATCH) {
            List<Outcome> outcomes =
                    cataloguing.store(drafts.subList(from, Math.min(drafts.size(), from + BATCH)), importId);
            assertThat(outcomes).allMatch(outcome -> outcome.kind() == expected || outcome.kind() == Kind.REFUSED);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
