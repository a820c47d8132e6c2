package vn.cchc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.cchc.intake.form.Refusal;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DocumentType;

class BulkLinesTests {

    private static final String PROVISIONS =
            "\"provisions\":[{\"label\":\"Điều 1\",\"heading\":\"Phạm vi\",\"text\":\"Nội dung.\"}]";

    private final BulkLines lines = new BulkLines(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void derivesTypeIssuerAndYearFromTheNumber() {
        DocumentDraft draft = draft("{\"number\":\"61/2018/NĐ-CP\",\"title\":\"Một cửa\"," + PROVISIONS + "}");

        assertThat(draft.type()).isEqualTo(DocumentType.DECREE);
        assertThat(draft.issuer()).isEqualTo("Chính phủ");
        assertThat(draft.year()).isEqualTo(2018);
        assertThat(draft.derived()).contains(DerivedField.TYPE, DerivedField.ISSUER, DerivedField.YEAR);
        assertThat(draft.provisions()).hasSize(1);
    }

    @Test
    void takesWhatIsStated() {
        DocumentDraft draft =
                draft("{\"number\":\"16/KH-STTTT\",\"type\":\"Kế hoạch\",\"title\":\"T\",\"issuer\":\"Sở\","
                        + "\"issuedOn\":\"2020-03-23\",\"effectiveOn\":\"23/03/2020\",\"validity\":\"EXPIRED\","
                        + "\"relations\":[{\"kind\":\"IMPLEMENTS\",\"to\":\"07-NQ/TU\",\"from\":\"Điều 1\"}],"
                        + "\"source\":{\"title\":\"Trang\",\"url\":\"https://a.vn\"}," + PROVISIONS + "}");

        assertThat(draft.issuedOn()).isEqualTo(LocalDate.of(2020, 3, 23));
        assertThat(draft.effectiveOn()).isEqualTo(LocalDate.of(2020, 3, 23));
        assertThat(draft.validity()).isEqualTo(Validity.EXPIRED);
        assertThat(draft.derived()).isEmpty();
        assertThat(draft.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.kind()).isEqualTo(RelationKind.IMPLEMENTS);
            assertThat(relation.fromKey()).isEqualTo("art-1");
        });
    }

    @Test
    void takesADocumentThatSaysItHasNoNumber() {
        assertThat(draft("{\"number\":\"Không số\",\"title\":\"Kế hoạch năm 2021\"," + PROVISIONS + "}")
                        .number())
                .isNull();
    }

    @Test
    void composesDecomposedLetters() {
        assertThat(draft("{\"number\":\"1/KH-A\",\"title\":\"Ke\u0302\u0301 hoa\u0323ch\"," + PROVISIONS + "}")
                        .title())
                .isEqualTo("Kế hoạch");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertRefused("{\"number\":", "intake.refused.not-json");
        assertRefused("xin chào", "intake.refused.not-json");
        assertRefused("{\"number\":\"1\"} {}", "intake.refused.not-json");
    }

    @Test
    void refusesALineThatIsNoObject() {
        assertRefused("[1]", "intake.refused.not-json-object");
        assertRefused("\"a\"", "intake.refused.not-json-object");
    }

    @Test
    void refusesAFieldGivenTwice() {
        assertRefused("{\"number\":\"1/KH-A\",\"number\":\"2/KH-A\"}", "intake.refused.field-twice");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertRefused("{\"relations\":" + "[".repeat(500) + "]".repeat(500) + "}", "intake.refused.too-deep");
    }

    @Test
    void takesAnEmptyNumberForADocumentWithoutOne() {
        assertThat(draft("{\"number\":\" \",\"title\":\"T\"," + PROVISIONS + "}")
                        .number())
                .isNull();
    }

    @Test
    void namesALineWithAnEmptyTitleAfterItsFirstHeading() {
        assertThat(draft("{\"number\":\"\",\"title\":\"\"," + PROVISIONS + "}").title())
                .isEqualTo("(Không có trích yếu) Phạm vi");
    }

    @Test
    void refusesAMissingNumber() {
        assertRefused("{\"title\":\"T\"," + PROVISIONS + "}", "intake.refused.missing", "number");
        assertRefused("{\"number\":null,\"title\":\"T\"," + PROVISIONS + "}", "intake.refused.missing", "number");
    }

    @Test
    void refusesAMissingTitle() {
        assertRefused("{\"number\":\"1/KH-A\"," + PROVISIONS + "}", "intake.refused.missing", "title");
    }

    @Test
    void refusesANumberWithoutLetterOrDigit() {
        assertRefused(
                "{\"number\":\"///\",\"title\":\"T\"," + PROVISIONS + "}",
                "intake.refused.wrong-number",
                "number",
                "///");
    }

    @Test
    void refusesAnUnknownTypeAndNamesTheKnownOnes() {
        Refusal refusal = refusal(with("\"type\":\"Bùa chú\""));

        assertThat(refusal.key()).isEqualTo("intake.refused.unknown-type");
        assertThat(refusal.arguments()).startsWith("type", "Bùa chú");
        assertThat(refusal.arguments().getLast()).contains("Kế hoạch");
    }

    @Test
    void refusesADayThatIsNotInTheCalendar() {
        assertRefused(with("\"issuedOn\":\"2021-02-30\""), "intake.refused.wrong-date", "issuedOn", "2021-02-30");
        assertRefused(with("\"effectiveOn\":\"ngày mai\""), "intake.refused.wrong-date", "effectiveOn", "ngày mai");
    }

    @Test
    void refusesAYearThatIsNone() {
        assertRefused(with("\"year\":21"), "intake.refused.wrong-year", "year", "21");
    }

    @Test
    void refusesAnUnknownValidity() {
        assertThat(refusal(with("\"validity\":\"MAYBE\"")).key()).isEqualTo("intake.refused.unknown-value");
    }

    @Test
    void refusesADocumentWithoutProvisions() {
        assertRefused("{\"number\":\"1/KH-A\",\"title\":\"T\"}", "intake.refused.no-provisions", "provisions");
        assertRefused(
                "{\"number\":\"1/KH-A\",\"title\":\"T\",\"provisions\":[]}",
                "intake.refused.no-provisions",
                "provisions");
    }

    @Test
    void refusesAProvisionWithoutLabelOrContent() {
        assertRefused(
                "{\"number\":\"1/KH-A\",\"title\":\"T\",\"provisions\":[{\"text\":\"x\"}]}",
                "intake.refused.missing",
                "provisions[1].label");
        assertRefused(
                "{\"number\":\"1/KH-A\",\"title\":\"T\",\"provisions\":[{\"label\":\"Điều 1\"}]}",
                "intake.refused.empty-provision",
                "provisions[1].text",
                "Điều 1");
    }

    @Test
    void refusesAnUnknownFieldAndNamesIt() {
        Refusal refusal = refusal(with("\"isuedOn\":\"2020-01-01\""));
        assertThat(refusal.key()).isEqualTo("intake.refused.unknown-field");
        assertThat(refusal.arguments().getFirst()).isEqualTo("isuedOn");
        assertThat(refusal.arguments().getLast()).contains("issuedOn");

        assertThat(refusal("{\"number\":\"1/KH-A\",\"title\":\"T\",\"provisions\":[{\"lable\":\"Điều 1\"}]}")
                        .arguments()
                        .getFirst())
                .isEqualTo("provisions[1].lable");
    }

    @Test
    void refusesFieldsOfTheWrongForm() {
        assertRefused(with("\"issuer\":7"), "intake.refused.not-text", "issuer");
        assertRefused(with("\"topics\":\"task-1\""), "intake.refused.not-list", "topics");
        assertRefused(with("\"topics\":[1]"), "intake.refused.not-texts", "topics");
        assertRefused(with("\"relations\":[1]"), "intake.refused.not-object", "relations[1]");
        assertRefused(with("\"summary\":\"yes\""), "intake.refused.not-flag", "summary");
        assertRefused(
                with("\"source\":{\"title\":\"T\",\"url\":\"javascript:alert(1)\"}"),
                "intake.refused.wrong-address",
                "source.url",
                "javascript:alert(1)");
    }

    @Test
    void refusesCharactersNoDatabaseHolds() {
        assertRefused(with("\"issuer\":\"a\\u0000b\""), "intake.refused.bad-character", "issuer");
        assertRefused(with("\"issuer\":\"\\ud800\""), "intake.refused.bad-character", "issuer");
    }

    @Test
    void refusesATitleWithoutEnd() {
        assertRefused(
                "{\"number\":\"1/KH-A\",\"title\":\"" + "x".repeat(2001) + "\"," + PROVISIONS + "}",
                "intake.refused.too-long",
                "title",
                "2001",
                "2000");
    }

    private static String with(String field) {
        return "{\"number\":\"1/KH-A\",\"title\":\"T\"," + field + "," + PROVISIONS + "}";
    }

    private void assertRefused(String line, String key, String... arguments) {
        Refusal refusal = refusal(line);
        assertThat(refusal.key()).isEqualTo(key);
        if (arguments.length > 0) {
            assertThat(refusal.arguments()).containsExactly(arguments);
        }
    }

    private Refusal refusal(String line) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> draft(line));
        assertThat(refusal).as(line).isNotNull();
        return refusal;
    }

    private DocumentDraft draft(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return lines.draft(new LineReader.Line(1, bytes.length, bytes));
    }
}
