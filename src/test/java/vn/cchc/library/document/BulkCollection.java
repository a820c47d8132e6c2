package vn.cchc.library.document;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.ProvisionDraft;

/** The bulk collection as drafts, completed as an import would; a test that asks for it is skipped where it is absent. */
final class BulkCollection {

    private static final Path COLLECTION = Path.of("../shared/data/search/documents.jsonl.gz");

    private BulkCollection() {}

    static List<DocumentDraft> drafts() throws IOException {
        boolean there = Files.exists(COLLECTION);
        assumeTrue(there || "true".equals(System.getenv("CI")), "the collection is not here");
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
