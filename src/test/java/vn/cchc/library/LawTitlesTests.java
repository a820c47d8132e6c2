package vn.cchc.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.vietnamese.Citation;
import vn.cchc.vietnamese.Citations;
import vn.cchc.vietnamese.DerivedFacts;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;

class LawTitlesTests {

    private static final Path DOCUMENTS = Path.of("../shared/data/search/documents.jsonl.gz");

    private static final List<Library.Law> LAWS = List.of(
            law(1, "77/2015/QH13", "Luật Tổ chức chính quyền địa phương", "2015-06-19", "2016-01-01"),
            law(2, "72/2025/QH15", "Luật Tổ chức chính quyền địa phương", "2025-06-16", "2025-07-01"),
            law(3, "33/2005/QH11", "Bộ luật Dân sự", "2005-06-14", "2006-01-01"),
            law(4, "91/2015/QH13", "Bộ luật Dân sự 2015", "2015-11-24", "2017-01-01"),
            law(5, "43/2019/QH14", "Luật Giáo dục", "2019-06-14", "2020-07-01"),
            law(6, "28/2013/QH13", "Luật Phòng", "2013-06-12", "2013-10-01"),
            law(7, "65/2006/QH11", "Luật Luật sư", "2006-06-29", "2007-01-01"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Điều 5 Luật Tổ chức chính quyền địa phương | 2018-03-01 | 77/2015/QH13",
                "Điều 5 Luật Tổ chức chính quyền địa phương | 2025-06-20 | 77/2015/QH13",
                "Điều 5 Luật Tổ chức chính quyền địa phương | 2025-07-02 | 72/2025/QH15",
                "theo Luật tổ chức chính quyền địa phương và các văn bản | - | 72/2025/QH15",
                "theo Luật Tổ chức chính quyền địa phương năm 2015 | 2026-01-01 | 77/2015/QH13",
                "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 | 2026-01-01 | 77/2015/QH13",
                "Luật Tổ chức chính quyền địa phương năm 2003 | 2026-01-01 | -",
                "Luật Tổ chức chính quyền địa phương | 2010-01-01 | -",
                "Bộ luật Dân sự năm 2015 | 2016-05-05 | 91/2015/QH13",
                "Bộ luật Dân sự năm 2005 | 2026-05-05 | 33/2005/QH11",
                "Bộ luật Dân sự | 2016-05-05 | 33/2005/QH11",
                "Luật Giáo dục | 2021-01-01 | 43/2019/QH14",
                "Luật Giáo dục đại học | 2021-01-01 | -",
                "Luật Giáo dục quy định | 2021-01-01 | 43/2019/QH14",
                "Luật Phòng, chống tham nhũng | 2021-01-01 | -",
                "Điều 38 của Luật Luật sư | 2021-01-01 | 65/2006/QH11",
                "Luật Đấu thầu | 2021-01-01 | -",
            })
    void findsTheLawOfThatTitleThatHeldThen(String text, @Nullable LocalDate made, @Nullable String number) {
        List<DocumentSummary> meant = meant(text, made, LAWS).documents();
        assertThat(meant.stream().findFirst().map(DocumentSummary::number).orElse(null))
                .isEqualTo(number);
    }

    @Test
    void endsTheCitationWhereTheTitleEnds() {
        String text = "theo Luật Giáo dục, các trường công bố công khai";
        assertThat(text.substring(0, meant(text, null, LAWS).end())).isEqualTo("theo Luật Giáo dục");
        String dated = "theo Bộ luật Dân sự năm 2015 và";
        assertThat(dated.substring(0, meant(dated, null, LAWS).end())).isEqualTo("theo Bộ luật Dân sự năm 2015");
    }

    /** Titles of the collection are often cut off at their first comma, some are nothing but "Luật": those cannot be found. */
    @Test
    void findsMostOfTheLawsThatWereLabelled() throws IOException {
        boolean present = Files.exists(DOCUMENTS);
        assumeTrue(present || "true".equals(System.getenv("CI")), "The documents are not here");
        Map<String, JsonNode> documents = documents();
        List<Library.Law> laws = new ArrayList<>();
        documents.forEach((number, document) ->
                laws.add(held(laws.size(), number, document.path("title").asString())));
        int held = 0;
        int found = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        JsonNode document = null;
        String[] line = new String[0];
        for (String[] cells : labels()) {
            if (cells[0].equals("L")) {
                line = cells;
                document = Objects.requireNonNull(documents.get(cells[1]));
            } else if (cells.length == 6 && document != null) {
                String text = document.path("provisions")
                        .path(Integer.parseInt(line[2]))
                        .path("text")
                        .asString()
                        .substring(Integer.parseInt(line[3]), Integer.parseInt(line[4]));
                int start = Integer.parseInt(cells[1]) - Integer.parseInt(line[3]);
                Library.Law citing = held(0, line[1], "");
                String meant = Citations.findIn(text).stream()
                        .filter(citation -> citation.start() == start)
                        .map(citation -> meant(text, citation, endOf(citing), laws))
                        .flatMap(each -> each.documents().stream().limit(1))
                        .map(law -> String.valueOf(law.number()))
                        .findFirst()
                        .orElse("-");
                held += cells[5].equals("-") ? 0 : 1;
                found += meant.equals("-") ? 0 : 1;
                right += !meant.equals("-") && meant.equals(cells[5]) ? 1 : 0;
                if (!meant.equals(cells[5])) {
                    wrong.add("%s: %s is %s, not %s".formatted(line[1], cells[4], cells[5], meant));
                }
            }
        }
        System.out.printf(
                "%d laws held, %d found, %d right: precision %.3f, recall %.3f%n%s%n",
                held, found, right, (double) right / found, (double) right / held, String.join("\n", wrong));
        assertThat(held).isGreaterThan(40);
        assertThat((double) right / found).as("precision").isGreaterThan(0.95);
        assertThat((double) right / held).as("recall").isGreaterThan(0.85);
    }

    private static LawTitles.Meant meant(String text, @Nullable LocalDate made, List<Library.Law> laws) {
        return meant(text, Citations.findIn(text).getFirst(), made, laws);
    }

    private static LawTitles.Meant meant(
            String text, Citation citation, @Nullable LocalDate made, List<Library.Law> laws) {
        if (!(citation.document() instanceof Citation.Target.Named named)) {
            return new LawTitles.Meant(List.of(), citation.end());
        }
        List<Library.Law> ofTheKind = laws.stream()
                .filter(law -> law.document().type() == named.type())
                .toList();
        return LawTitles.meant(text, citation, named, made == null ? null : LawTitles.When.on(made), ofTheKind);
    }

    private static @Nullable LocalDate endOf(Library.Law citing) {
        Integer year = citing.document().year();
        return year == null ? null : LocalDate.of(year, 12, 31);
    }

    private static Library.Law law(long id, String number, String title, String issuedOn, String effectiveOn) {
        LocalDate issued = LocalDate.parse(issuedOn);
        DocumentType type = title.startsWith("Bộ luật") ? DocumentType.CODE : DocumentType.LAW;
        return new Library.Law(
                summary(id, number, type, title, issued, issued.getYear()), LocalDate.parse(effectiveOn));
    }

    /** Of the collection no more is known than number and title. */
    private static Library.Law held(long id, String number, String title) {
        DerivedFacts facts =
                DerivedFacts.from(DocumentNumber.tryParse(number).orElse(DocumentNumber.UNNUMBERED), title);
        Integer year = facts.year().isPresent() ? (Integer) facts.year().getAsInt() : null;
        return new Library.Law(summary(id, number, facts.type().orElse(DocumentType.OTHER), title, null, year), null);
    }

    private static DocumentSummary summary(
            long id,
            String number,
            DocumentType type,
            String title,
            @Nullable LocalDate issuedOn,
            @Nullable Integer year) {
        return new DocumentSummary(
                new DocumentId(id),
                "slug-" + id,
                number,
                type,
                title,
                "Quốc hội",
                issuedOn,
                year,
                Validity.UNKNOWN,
                PublicationState.PUBLISHED,
                Audience.PUBLIC,
                false);
    }

    private static List<String[]> labels() throws IOException {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        LawTitlesTests.class.getResourceAsStream("/vn/cchc/vietnamese/citation-labels.tsv")),
                StandardCharsets.UTF_8))) {
            return rows.lines().map(row -> row.split("\t", -1)).toList();
        }
    }

    private static Map<String, JsonNode> documents() throws IOException {
        Map<String, JsonNode> documents = new HashMap<>();
        JsonMapper json = new JsonMapper();
        try (InputStream zipped = Files.newInputStream(DOCUMENTS);
                BufferedReader rows = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(zipped, 1 << 16), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                JsonNode document = json.readTree(row);
                documents.putIfAbsent(document.path("number").asString(), document);
            }
        }
        return documents;
    }
}
