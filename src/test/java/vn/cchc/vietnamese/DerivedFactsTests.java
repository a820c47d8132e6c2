package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DerivedFactsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61/2018/NĐ-CP|DECREE|Chính phủ",
                "45/2012/QĐ-TTg|DECISION|Thủ tướng Chính phủ",
                "110/2013/TT-BTC|CIRCULAR|Bộ Tài chính",
                "34/2009/NQ-QH12|RESOLUTION|Quốc hội",
                "32/2007/PL-UBTVQH11|ORDINANCE|Ủy ban Thường vụ Quốc hội",
                "24-L/CTN|LAW|Quốc hội",
                "15/2021/L-CTN|ORDER|Chủ tịch nước",
                "01/VBHN-VPQH|CONSOLIDATED|Văn phòng Quốc hội",
                "01/2011/TTLT-BTP-BCA|JOINT_CIRCULAR|Bộ Tư pháp, Bộ Công an",
                "123/BNV-CCHC|OFFICIAL_LETTER|Bộ Nội vụ",
                "14/2020/TT-NHNN|CIRCULAR|Ngân hàng Nhà nước Việt Nam"
            })
    void readsKindAndIssuerFromTheNumber(String number, DocumentType type, String issuer) {
        DerivedFacts facts = DerivedFacts.from(DocumentNumber.parse(number));
        assertThat(facts.type()).contains(type);
        assertThat(facts.issuer()).contains(issuer);
    }

    @ParameterizedTest
    @CsvSource({"16/KH-STTTT,PLAN", "2784/QĐ-UBND,DECISION", "07-NQ/TU,RESOLUTION", "12/2020/NQ-HĐND,RESOLUTION"})
    void guessesNoIssuerThatEveryProvinceHas(String number, DocumentType type) {
        DerivedFacts facts = DerivedFacts.from(DocumentNumber.parse(number));
        assertThat(facts.type()).contains(type);
        assertThat(facts.issuer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Luật Cư trú,LAW", "Bộ luật Hình sự,CODE", "Nghị quyết về kế hoạch,RESOLUTION", "HIẾN PHÁP,CONSTITUTION"
    })
    void readsTheKindOfANationalAssemblyTextFromItsTitle(String title, DocumentType type) {
        DocumentNumber number = DocumentNumber.parse("100/2015/QH13");
        assertThat(DerivedFacts.from(number).type()).isEmpty();
        assertThat(DerivedFacts.from(number, title).type()).contains(type);
        assertThat(DerivedFacts.from(number, title).issuer()).contains("Quốc hội");
    }

    @Test
    void believesTheNumberBeforeTheTitle() {
        assertThat(DerivedFacts.from(DocumentNumber.parse("16/KH-STTTT"), "Báo cáo kết quả")
                        .type())
                .contains(DocumentType.PLAN);
    }

    @Test
    void givesNoIssuerForAJointDocumentCutOff() {
        assertThat(DerivedFacts.from(DocumentNumber.parse("30/2015/TTLT-BTNMT-"))
                        .issuers())
                .isEmpty();
    }

    @Test
    void derivesNothingFromNoNumber() {
        assertThat(DerivedFacts.from(DocumentNumber.UNNUMBERED))
                .isEqualTo(new DerivedFacts(Optional.empty(), OptionalInt.empty(), List.of()));
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void findsEveryKindByItsNameAndCodes(DocumentType type) {
        assertThat(DocumentType.fromName(VietnameseText.fold(type.vietnameseName())))
                .contains(type);
        assertThat(type.codes())
                .allSatisfy(code -> assertThat(DocumentType.fromCode(code)).contains(type));
    }

    @Test
    void tellsCodesApartThatDifferInAMarkOnly() {
        assertThat(DocumentType.fromCode("ĐA")).contains(DocumentType.PROJECT);
        assertThat(DocumentType.fromCode("DA")).contains(DocumentType.OTHER);
        assertThat(DocumentType.fromCode("qd")).contains(DocumentType.DECISION);
    }
}
