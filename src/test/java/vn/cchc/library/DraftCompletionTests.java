package vn.cchc.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.library.DraftCompletion.Facts;
import vn.cchc.vietnamese.DocumentType;

class DraftCompletionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void worksOutTypeIssuerAndYearFromTheNumber() {
        Facts facts = complete("61/2018/NĐ-CP", "Về thực hiện cơ chế một cửa", null);
        assertThat(facts.type()).isEqualTo(DocumentType.DECREE);
        assertThat(facts.issuer()).isEqualTo("Chính phủ");
        assertThat(facts.year()).isEqualTo(2018);
        assertThat(facts.validity()).isNull();
        assertThat(facts.derived())
                .containsExactlyInAnyOrder(DerivedField.TYPE, DerivedField.ISSUER, DerivedField.YEAR);
    }

    @Test
    void leavesWhatIsStatedAlone() {
        Facts stated = new Facts(
                "61/2018/NĐ-CP",
                "Kế hoạch năm 2018",
                DocumentType.PLAN,
                "Bộ Nội vụ",
                LocalDate.of(2017, 1, 1),
                null,
                Validity.IN_FORCE,
                null,
                Set.of());
        assertThat(DraftCompletion.complete(stated, TODAY)).isEqualTo(stated);
    }

    @Test
    void saysOfAPlanWhosePeriodIsOverThatItHasRunOut() {
        Facts facts = complete("33/KH-UBND", "Tuyên truyền cải cách hành chính năm 2019", null);
        assertThat(facts.validity()).isEqualTo(Validity.PERIOD_ENDED);
        assertThat(facts.validityBasis()).contains("2019");
        assertThat(facts.derived())
                .contains(DerivedField.VALIDITY, DerivedField.TYPE)
                .doesNotContain(DerivedField.YEAR);
    }

    @Test
    void doesNotEndAPlanBeforeItsLastYearIsOver() {
        assertThat(complete("1/KH-UBND", "Tuyên truyền năm 2026", null).validity())
                .isNull();
        assertThat(complete("1/KH-UBND", "Tuyên truyền giai đoạn 2021 - 2030", null)
                        .validity())
                .isNull();
        assertThat(complete("1/KH-UBND", "Tổng kết năm 2020 và kế hoạch từ năm 2021 đến năm 2030", null)
                        .validity())
                .isNull();
        assertThat(complete("1/KH-UBND", "Tuyên truyền giai đoạn 2016–2020", null)
                        .validity())
                .isEqualTo(Validity.PERIOD_ENDED);
    }

    @Test
    void guessesNoValidityForAnythingButPlans() {
        assertThat(complete("1/QĐ-UBND", "Ban hành quy chế năm 2019", null).validity())
                .isNull();
        assertThat(complete(null, "Chuyện năm 2019", null).typeOrOther()).isEqualTo(DocumentType.OTHER);
        assertThat(complete("1/KH-UBND", "Năm 2019", Validity.IN_FORCE).validity())
                .isEqualTo(Validity.IN_FORCE);
    }

    private static Facts complete(@Nullable String number, String title, @Nullable Validity validity) {
        return DraftCompletion.complete(
                new Facts(number, title, null, null, null, null, validity, null, Set.of()), TODAY);
    }
}
