package vn.cchc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.cchc.intake.form.Identities;
import vn.cchc.library.DocumentDraft;
import vn.cchc.vietnamese.DocumentType;

class CollectionFileTests {

    private static final Path FILE = Path.of("../shared/data/search/documents.jsonl.gz");

    @Test
    void takesEveryLineOfTheCollectionAndKnowsMostTypesAndIssuers() throws IOException {
        assumeTrue(Files.exists(FILE) || "true".equals(System.getenv("CI")), "the collection is not here");
        BulkLines lines = new BulkLines(ZoneId.of("Asia/Ho_Chi_Minh"));
        Identities met = new Identities();
        int documents = 0;
        int provisions = 0;
        int typed = 0;
        int issued = 0;
        try (LineReader reader = new LineReader(BulkFile.open(FILE, "documents", 8L << 30), BulkLines.LONGEST_LINE)) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                DocumentDraft draft = lines.draft(line);
                assertThat(met.meet(draft, "line " + line.number()))
                        .as(draft.number())
                        .isEmpty();
                documents++;
                provisions += draft.provisions().size();
                typed += draft.type() == DocumentType.OTHER ? 0 : 1;
                issued += draft.issuer() == null ? 0 : 1;
            }
        }
        assertThat(documents).isEqualTo(3614);
        assertThat(provisions).isEqualTo(43_455);
        assertThat(typed).isGreaterThan(3500);
        assertThat(issued).isGreaterThan(3300);
    }
}
