package vn.cchc.intake.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.vietnamese.DocumentType;

class CorpusReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEAD = """
            ---
            number: 33/KH-UBND
            type: Kế hoạch
            title: "Tuyên truyền"
            issuer: Ủy ban nhân dân huyện Sông Mã
            issuedOn: 2019-01-11
            """;
    private static final String TEXT = "---\n\n## 1. Mục đích\n\nNội dung.\n";

    @Test
    void readsFrontMatterAndParts() {
        DocumentDraft draft = sound(HEAD + """
                summary: true
                topics: [task-2, group-10]
                relations:
                  - kind: IMPLEMENTS
                    to: 07-NQ/TU
                    issuer: Tỉnh ủy Đắk Lắk
                    issuedOn: "2017-04-18"
                    from: part-1
                source:
                  title: "Trang tin"
                  postedOn: "2019-01-28"
                ---

                ## 1. Mục đích

                Hai mục đích:

                a) Thứ nhất.
                b) Thứ hai.

                ## 2. Nhiệm vụ 1. Tuyên truyền

                Thời gian: cả năm.
                """);

        assertThat(draft.type()).isEqualTo(DocumentType.PLAN);
        assertThat(draft.issuedOn()).isEqualTo(LocalDate.of(2019, 1, 11));
        assertThat(draft.summary()).isTrue();
        assertThat(draft.topics()).containsExactlyInAnyOrder("task-2", "group-10");
        assertThat(draft.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.kind()).isEqualTo(RelationKind.IMPLEMENTS);
            assertThat(relation.fromKey()).isEqualTo("part-1");
        });
        assertThat(draft.provisions())
                .containsExactly(
                        new ProvisionDraft("Phần 1", "Mục đích", "Hai mục đích:\na) Thứ nhất.\nb) Thứ hai."),
                        new ProvisionDraft("Phần 2", "Nhiệm vụ 1. Tuyên truyền", "Thời gian: cả năm."));
    }

    @Test
    void keepsTheMarksOfLists() {
        DocumentDraft draft = sound(HEAD + "---\n\n## 1. Danh sách\n\n- một\n- hai\n\nvà\n\n3. ba\n4. bốn\n");

        assertThat(draft.provisions().getFirst().text()).isEqualTo("- một\n- hai\nvà\n3. ba\n4. bốn");
    }

    @Test
    void keepsTheLabelOfAnArticle() {
        assertThat(sound(HEAD + "---\n\n## Điều 5. Phạm vi\n\nNội dung.\n").provisions())
                .containsExactly(new ProvisionDraft("Điều 5", "Phạm vi", "Nội dung."));
    }

    @Test
    void saysThatTheFrontMatterIsMissing() {
        assertProblem("# Tiêu đề\n", 1, "intake.corpus.no-front-matter");
    }

    @Test
    void saysThatTheFrontMatterIsNotClosed() {
        assertProblem("---\nnumber: 1/KH-A\ntitle: T\n", 3, "intake.corpus.front-matter-open");
    }

    @Test
    void saysWhereTheYamlIsBroken() {
        assertProblem(
                "---\nnumber: 1/KH-A\ntitle: \"T\nissuer: [\n---\n\n## 1. A\n\nB\n", null, "intake.corpus.yaml-broken");
    }

    @Test
    void saysThatAFieldIsGivenTwice() {
        assertProblem(HEAD + "title: T\n" + TEXT, 7, "intake.corpus.field-twice");
    }

    @Test
    void saysOnWhichLineAnUnknownKeyStands() {
        assertProblem(HEAD + "isuedOn: 2019-01-01\n" + TEXT, 7, "intake.refused.unknown-field");
    }

    @Test
    void saysOnWhichLineAnUnknownTypeStands() {
        assertProblem((HEAD + TEXT).replace("Kế hoạch", "Bùa chú"), 3, "intake.refused.unknown-type");
    }

    @Test
    void saysOnWhichLineAWrongDateStands() {
        assertProblem((HEAD + TEXT).replace("2019-01-11", "2019-13-11"), 6, "intake.refused.wrong-date");
    }

    @Test
    void saysThatTheTitleIsMissing() {
        assertProblem("---\nnumber: 1/KH-A\n" + TEXT, 1, "intake.refused.missing");
    }

    @Test
    void saysThatThereIsNoText() {
        assertProblem(HEAD + "---\n", 8, "intake.corpus.no-text");
    }

    @Test
    void saysWhichPartIsEmptyOrThereTwice() {
        assertProblem(HEAD + "---\n\n## 1. A\n\n## 2. B\n\nx\n", 9, "intake.corpus.empty-part");
        assertProblem(HEAD + "---\n\n## 1. A\n\nx\n\n## 1. B\n\ny\n", 13, "intake.corpus.part-twice");
    }

    @Test
    void saysOnWhichLineAByteIsNotUtf8() {
        byte[] bytes = "---\ntitle: é\n---\n".getBytes(StandardCharsets.ISO_8859_1);
        CorpusReader.Contents contents = CorpusReader.read(List.of(new CorpusFile("a.md", bytes)), TODAY);

        assertThat(contents.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("intake.corpus.not-utf8");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void saysInWhichFileTheSameDocumentStandsAndTakesTheRest() {
        CorpusReader.Contents contents = CorpusReader.read(
                List.of(
                        file("a.md", HEAD + TEXT),
                        file("b.md", HEAD.replace("33/KH-UBND", "33/kh-ubnd") + TEXT),
                        file("c.md", "nothing"),
                        file("d.md", HEAD.replace("33/KH", "34/KH") + TEXT)),
                TODAY);

        assertThat(contents.drafts()).extracting(CorpusReader.Written::file).containsExactly("a.md", "d.md");
        assertThat(contents.problems())
                .extracting(CorpusFile.Problem::file, CorpusFile.Problem::key)
                .containsExactly(
                        tuple("b.md", "intake.corpus.duplicate"), tuple("c.md", "intake.corpus.no-front-matter"));
        assertThat(contents.problems().getFirst().arguments()).contains("a.md");
    }

    @Test
    void findsNothingWrongWithTheShippedCorpus() throws Exception {
        List<CorpusFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of("corpus"))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".md") && !p.endsWith("README.md"))
                    .toList()) {
                files.add(new CorpusFile(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        }
        CorpusReader.Contents contents = CorpusReader.read(files, TODAY);

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.drafts()).hasSize(files.size()).hasSizeGreaterThanOrEqualTo(9);
    }

    private static DocumentDraft sound(String text) {
        CorpusReader.Contents contents = CorpusReader.read(List.of(file("a.md", text)), TODAY);
        assertThat(contents.problems()).isEmpty();
        return contents.drafts().getFirst().draft();
    }

    private static void assertProblem(String text, Integer line, String key) {
        CorpusReader.Contents contents = CorpusReader.read(List.of(file("a.md", text)), TODAY);
        assertThat(contents.drafts()).isEmpty();
        assertThat(contents.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.file()).isEqualTo("a.md");
            if (line != null) {
                assertThat(problem.line()).isEqualTo(line);
            }
        });
    }

    private static CorpusFile file(String name, String text) {
        return new CorpusFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
