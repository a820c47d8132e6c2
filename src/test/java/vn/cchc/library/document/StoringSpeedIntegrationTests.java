package vn.cchc.library.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing.Outcome;
import vn.cchc.library.Cataloguing.Outcome.Kind;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.ProvisionDraft;
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

    private static final Path COLLECTION = Path.of("../shared/data/search/documents.jsonl.gz");
    private static final int BATCH = 50;

    @Test
    void storesTheWholeCollectionAndThenFindsItUnchanged() throws IOException {
        boolean there = Files.exists(COLLECTION);
        assumeTrue(there || "true".equals(System.getenv("CI")), "the collection is not here");
        List<DocumentDraft> drafts = drafts();
        int provisions =
                drafts.stream().mapToInt(draft -> draft.provisions().size()).sum();

        double first = secondsFor(drafts, FIRST_IMPORT, Kind.ADDED);
        double again = secondsFor(drafts, SECOND_IMPORT, Kind.UNCHANGED);
        System.out.printf(
                "stored %d documents, %d provisions in %.1f s (%.0f/s); unchanged again in %.1f s%n",
                drafts.size(), provisions, first, provisions / first, again);

        assertThat(library.count(Viewer.ANYONE)).isEqualTo(drafts.size());
        assertThat(jdbc.queryForObject("select count(*) from provision", Integer.class))
                .isEqualTo(provisions);
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
            assertThat(outcomes).extracting(Outcome::kind).containsOnly(expected);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<DocumentDraft> drafts() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<DocumentDraft> drafts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(COLLECTION)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                drafts.add(draft(json.readTree(line)));
            }
        }
        return drafts;
    }

    private static DocumentDraft draft(JsonNode line) {
        var facts = DraftCompletion.complete(
                new DraftCompletion.Facts(
                        line.get("number").asString(),
                        line.get("title").asString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of()),
                LocalDate.of(2026, 11, 22));
        List<ProvisionDraft> provisions = new ArrayList<>();
        line.get("provisions")
                .forEach(provision -> provisions.add(new ProvisionDraft(
                        provision.get("label").asString(),
                        provision.get("heading").asString(),
                        provision.get("text").asString())));
        return new DocumentDraft(
                facts.number(),
                facts.typeOrOther(),
                facts.title(),
                facts.issuer(),
                null,
                facts.year(),
                null,
                null,
                facts.validityOrUnknown(),
                null,
                null,
                false,
                Audience.PUBLIC,
                Set.of(),
                null,
                provisions,
                List.of(),
                facts.derived());
    }
}
