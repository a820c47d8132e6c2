package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theo điểm a khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP thì | art-5/cl-2/pt-a | 61/2018/NĐ-CP",
                "Điều 3 và Điều 5 của Luật này | art-3 art-5 | this",
                "các điểm a, b và đ khoản 1 Điều 12a Luật này | art-12a/cl-1/pt-a art-12a/cl-1/pt-b art-12a/cl-1/pt-dd | this",
                "từ Điều 10 đến Điều 13 Bộ luật này | art-10 art-11 art-12 art-13 | this",
                "khoản 2 và khoản 3 Điều này | cl-2 cl-3 | this",
                "điểm c khoản này | pt-c | this",
                "điểm a khoản 1, khoản 3 Điều 7 Nghị định số 30/2020/NĐ-CP | art-7/cl-1/pt-a art-7/cl-3 | 30/2020/NĐ-CP",
                "tại Điểm a, Khoản 3 Điều này | cl-3/pt-a | this",
                "theo điểm b, khoản 2, Điều 5 Nghị định này | art-5/cl-2/pt-b | this",
                "khoản 2, Điều 5 | art-5/cl-2 | this",
                "Điều 373, các khoản 3 và 4 (tội) | art-373/cl-3 art-373/cl-4 | this",
                "Điều 3, khoản 2 Điều 5 | art-3 art-5/cl-2 | this",
                "khoản 9 Mục III Điều 1 Quyết định số 844/QĐ-TTg | art-1/cl-9 | 844/QĐ-TTg",
                "quy định tại khoản 1, 2 và 4 Điều 9. | art-9/cl-1 art-9/cl-2 art-9/cl-4 | this",
                "Điều 5, Điều 6 và khoản 2 Điều 8 của Nghị định số 61/2018/NĐ-CP | art-5 art-6 art-8/cl-2 | 61/2018/NĐ-CP",
            })
    void readsPlaces(String text, String keys, String document) {
        List<Citation> found = Citations.findIn(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().places().stream().map(Citation.Place::key)).containsExactly(keys.split(" "));
        assertThat(found.getFirst().document())
                .isEqualTo(
                        document.equals("this")
                                ? new Citation.Target.Same()
                                : new Citation.Target.Numbered(DocumentNumber.parse(document)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 | 61/2018/NĐ-CP",
                "theo Kế hoạch số 16/KH-STTTT | 16/KH-STTTT",
                "Nghị quyết số 07-NQ/TU | 07-NQ/TU",
                "Luật 73/2021/QH14 | 73/2021/QH14",
                "xem 2784/QĐ-UBND nhé | 2784/QĐ-UBND",
            })
    void readsNumbers(String text, String number) {
        assertThat(Citations.findIn(text))
                .extracting(Citation::document)
                .containsExactly(new Citation.Target.Numbered(DocumentNumber.parse(number)));
    }

    @Test
    void readsAKindWithARunningNumberAndAYear() {
        assertThat(Citations.findIn("NĐ 61 năm 2018"))
                .extracting(Citation::document)
                .containsExactly(new Citation.Target.Partly(
                        java.util.Optional.of(DocumentType.DECREE), "61", OptionalInt.of(2018), List.of()));
        assertThat(Citations.findIn("điều 5 nghị định 61"))
                .extracting(Citation::document)
                .containsExactly(new Citation.Target.Partly(
                        java.util.Optional.of(DocumentType.DECREE), "61", OptionalInt.empty(), List.of()));
    }

    @Test
    void readsATitleWithItsYear() {
        Citation citation = Citations.findIn("Điều 12 Bộ luật Hình sự năm 2015").getFirst();
        assertThat(citation.document())
                .isEqualTo(new Citation.Target.Named(DocumentType.CODE, "Hình sự", OptionalInt.of(2015)));
        assertThat(citation.end()).isEqualTo("Điều 12 Bộ luật Hình sự năm 2015".length());
    }

    @Test
    void readsATitleInSmallLettersBehindAPlace() {
        assertThat(Citations.findIn("(quy định tại khoản 1 Điều 23 Luật đầu tư)"))
                .extracting(Citation::document)
                .containsExactly(new Citation.Target.Named(DocumentType.LAW, "đầu tư", OptionalInt.empty()));
    }

    @Test
    void saysWhereItStands() {
        String text = "Theo quy định tại khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP, cơ quan";
        Citation citation = Citations.findIn(text).getFirst();
        assertThat(text.substring(citation.start(), citation.end()))
                .isEqualTo("khoản 2 Điều 5 Nghị định 61/2018/NĐ-CP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều 5. Giải thích từ ngữ",
                "điều kiện kinh doanh",
                "khoản chi ngân sách",
                "điểm thi của thí sinh",
                "Luật sư có quyền",
                "Điều 12.3.TT.13.8. Cơ cấu tổ chức",
                "có nội dung liên quan đến Điều 19.5.TT.57.4",
                "theo mẫu số 01/TCN ban hành kèm",
                "luật này quy định",
                "",
                "năm 2018"
            })
    void takesNothingElseForACitation(String text) {
        assertThat(Citations.findIn(text)).isEmpty();
    }

    @Test
    void boundsRangesAndHostileText() {
        assertThat(Citations.findIn("từ Điều 1 đến Điều 999").getFirst().places())
                .hasSizeLessThanOrEqualTo(62);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Citations.findIn("Điều 1, ".repeat(15_000));
            Citations.findIn("khoản 1 và ".repeat(15_000));
            Citations.findIn("Luật A ".repeat(15_000));
            Citations.findIn("các điểm a".repeat(15_000));
            Citations.findIn("Điều 1 đến ".repeat(15_000));
        });
    }

    @RepeatedTest(50)
    void acceptsAnyText(RepetitionInfo repetition) {
        String text = new RandomText(repetition.getCurrentRepetition()).next(120);
        assertThat(Citations.findIn(text))
                .allSatisfy(citation -> assertThat(citation.end()).isBetween(citation.start() + 1, text.length()));
    }
}
