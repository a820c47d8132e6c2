package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTests {

    @Test
    void takesADecreeApart() {
        DocumentNumber number = DocumentNumber.parse("61/2018/NĐ-CP");
        assertThat(number.sequence()).isEqualTo("61");
        assertThat(number.year()).isEqualTo(OptionalInt.of(2018));
        assertThat(number.typeCode()).contains("NĐ");
        assertThat(number.issuerCodes()).containsExactly("CP");
    }

    @Test
    void takesAnOfficialLetterApart() {
        DocumentNumber number = DocumentNumber.parse("123/BNV-CCHC");
        assertThat(number.typeCode()).isEmpty();
        assertThat(number.issuerCode()).isEqualTo("BNV-CCHC");
    }

    @ParameterizedTest
    @CsvSource({
        "số 16/KH-STTTT,16/KH-STTTT", "33/kh-ubnd,33/KH-UBND", "22/2021/QD-TTG,22/2021/QĐ-TTg",
                "50/2022/NĐ_CP,50/2022/NĐ-CP",
        "93/ttr-ubnd,93/TTr-UBND", "16 / KH - STTTT,16/KH-STTTT", "hp2013,HP2013",
                "tcvn 7568-29:2023,TCVN 7568-29:2023",
        "(Không số),không số", "khong so,không số", "Số: …/KH-SNV,/KH-SNV", "03/2020/TT-BCT;,03/2020/TT-BCT",
        "20/cv-sngv,20/CV-SNgV"
    })
    void showsTheCanonicalSpelling(String typed, String display) {
        assertThat(DocumentNumber.parse(typed).display()).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource({
        "07-NQ/TU,7-NQ/TU",
        "07-NQ/TU,7/nq-tu",
        "162/2004/TTLT/BQP-BTC,162/2004/TTLT-BQP-BTC",
        "27/98/NĐ-CP,27/1998/ND-CP",
        "01/2018/TT-BNN&PTNT,1/2018/tt-bnnptnt",
        "12-CP,12/CP",
        "89/2015/N\u00D0-CP,89/2015/NĐ-CP"
    })
    void givesAllSpellingsOfANumberOneKey(String one, String other) {
        assertThat(DocumentNumber.parse(one).key())
                .isEqualTo(DocumentNumber.parse(other).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16/KH-STTTT",
                "73/2021/QH14",
                "02/2020/UBTVQH14",
                "07-NQ/TU",
                "100/2001/NĐ-CP",
                "27/2001/QH10",
                "12-CP",
                "24-L/CTN",
                "01/2011/TTLT-BTP-BCA",
                "16/VBHN-BTC",
                "01-02/2020/NQ-HĐND",
                "522B/NQ-UBTVQH13",
                "21-LCT/HĐNN8",
                "102-SL/L-004",
                "04/TT-BCA(X13",
                "QCVN 06:2022/BXD",
                "619/TTg"
            })
    void leavesAProperSpellingAlone(String number) {
        assertThat(DocumentNumber.parse(number).display()).isEqualTo(number);
        assertThat(DocumentNumber.parse(number).isStructured()).isTrue();
    }

    @Test
    void keepsWhatItCannotTakeApart() {
        DocumentNumber number = DocumentNumber.parse("Công hàm ngày 3");
        assertThat(number.isStructured()).isFalse();
        assertThat(number.display()).isEqualTo("Công hàm ngày 3");
        assertThat(number.key()).isEqualTo("cong-ham-ngay-3");
    }

    @Test
    void readsADateAsNoNumber() {
        assertThat(DocumentNumber.parse("01/01/2019").isStructured()).isFalse();
    }

    @Test
    void knowsADocumentWithoutANumber() {
        assertThat(DocumentNumber.parse("không số")).isEqualTo(DocumentNumber.UNNUMBERED);
        assertThat(DocumentNumber.parse("/KH-SNV").isUnnumbered()).isTrue();
        assertThat(DocumentNumber.parse("16/KH-SNV").isUnnumbered()).isFalse();
        assertThat(DocumentNumber.parse("HP2013").isUnnumbered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "/-"})
    void refusesAnEmptyNumber(String text) {
        assertThatThrownBy(() -> DocumentNumber.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("không số");
        assertThat(DocumentNumber.tryParse(text)).isEmpty();
    }

    @Test
    void refusesAnEndlessNumber() {
        assertThatThrownBy(() -> DocumentNumber.parse("1".repeat(201))).hasMessageContaining("at most 200");
    }

    @Test
    void findsNumbersInRunningText() {
        String text =
                "Theo 33/KH-UBND ngày 11-1-2019, số 16 /2018/TT-BTC. NQ 07-nq/tu; 24/7, 10/km-h, TCVN 7568-29:2023.";
        assertThat(DocumentNumber.findIn(text))
                .extracting(found -> found.number().display())
                .containsExactly("33/KH-UBND", "16/2018/TT-BTC", "07-NQ/TU", "TCVN 7568-29:2023");
        DocumentNumber.Occurrence first = DocumentNumber.findIn(text).getFirst();
        assertThat(text.substring(first.start(), first.end())).isEqualTo("33/KH-UBND");
    }

    @Test
    void findsNumbersInADecomposedText() {
        String text = Normalizer.normalize("Nghị quyết 01/2014/NQLT/CP-UBTƯMTTQVN đã", Normalizer.Form.NFD);
        List<DocumentNumber.Occurrence> found = DocumentNumber.findIn(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().number().key()).isEqualTo("1/2014/nqlt-cp-ubtumttqvn");
        assertThat(text.substring(found.getFirst().end())).startsWith(" ");
    }

    @Test
    void givesAKeyThatParsesToItself() {
        RandomText random = new RandomText(3);
        for (int i = 0; i < 20_000; i++) {
            String text = random.from("0123456789/-_. KHQĐNTUBCPnđtgqHa&(:", 3 + i % 25);
            DocumentNumber.tryParse(text).filter(n -> !n.isUnnumbered()).ifPresent(number -> {
                assertThat(DocumentNumber.parse(number.display())).isEqualTo(number);
                assertThat(DocumentNumber.parse(number.display()).key()).isEqualTo(number.key());
                assertThat(number.key()).matches("[\\x21-\\x7E]+");
            });
        }
    }
}
