package vn.cchc.library.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentIdentityTests {

    @Test
    void isIssuerNumberAndDay() {
        String one = key("33/KH-UBND", "UBND xã A", "2019-01-11", null);
        assertThat(one).isEqualTo("uy ban nhan dan xa a|33/kh-ubnd|2019-01-11");
        assertThat(key("33-kh/ubnd", "Ủy ban Nhân dân xã A", "2019-01-11", 2018))
                .isEqualTo(one);
        assertThat(key("34/KH-UBND", "UBND xã A", "2019-01-11", null)).isNotEqualTo(one);
        assertThat(key("33/KH-UBND", "UBND xã B", "2019-01-11", null)).isNotEqualTo(one);
        assertThat(key("33/KH-UBND", "UBND xã A", "2019-01-12", null)).isNotEqualTo(one);
    }

    @Test
    void takesTheYearWhereTheDayIsUnknown() {
        assertThat(key("76/NQ-CP", "Chính phủ", null, 2021)).isEqualTo("chinh phu|76/nq-cp|2021");
        assertThat(key("76/NQ-CP", null, null, null)).isEqualTo("?|76/nq-cp\"ke hoach|?");
    }

    @Test
    void doesNotTakeANumberOfAnUnknownIssuerForTheSameDocument() {
        String one = DocumentIdentity.of("33/KH-UBND", null, null, 2019, "Kế hoạch A")
                .key();
        assertThat(DocumentIdentity.of("33/KH-UBND", null, null, 2019, "Kế hoạch B")
                        .key())
                .isNotEqualTo(one);
    }

    @Test
    void needsNoDayWhereTheNumberCarriesItsYear() {
        assertThat(key("73/2021/QH14", "Quốc hội", "2021-03-30", null))
                .isEqualTo(key("73/2021/QH14", "Quốc hội", null, null));
    }

    @Test
    void putsTheTitleInTheNumbersPlaceWhereThereIsNone() {
        String one =
                DocumentIdentity.of(null, "Sở Nội vụ", null, 2021, "Kế hoạch A").key();
        assertThat(DocumentIdentity.of("không số", "Sở Nội vụ", null, 2021, "KẾ HOẠCH  a")
                        .key())
                .isEqualTo(one);
        assertThat(DocumentIdentity.of(null, "Sở Nội vụ", null, 2021, "Kế hoạch B")
                        .key())
                .isNotEqualTo(one);
    }

    @Test
    void staysShortForLongTitlesAndStillTellsThemApart() {
        String longTitle = "kế hoạch ".repeat(200);
        String one =
                DocumentIdentity.of(null, null, null, null, longTitle + "a").key();
        String two =
                DocumentIdentity.of(null, null, null, null, longTitle + "b").key();
        assertThat(one).hasSizeLessThanOrEqualTo(400).isNotEqualTo(two);
    }

    @Test
    void givesAddressesOfNumberAndYear() {
        assertThat(Slugs.base(Draft.of("16/KH-STTTT").on("2020-03-23").build())).isEqualTo("16-kh-stttt-2020");
        assertThat(Slugs.base(Draft.of("73/2021/QH14").in(2021).build())).isEqualTo("73-2021-qh14");
        assertThat(Slugs.base(Draft.of("1216/QĐ-BTTTT").build())).isEqualTo("1216-qd-btttt");
        assertThat(Slugs.base(Draft.withoutNumber()
                        .titled("Kế hoạch năm 2021")
                        .in(2021)
                        .build()))
                .isEqualTo("ke-hoach-nam-2021");
        assertThat(Slugs.base(
                        Draft.withoutNumber().titled("rất dài ".repeat(100)).build()))
                .hasSizeLessThanOrEqualTo(120)
                .doesNotEndWith("-");
        assertThat(Slugs.longer(Draft.of("33/KH-UBND")
                        .on("2019-01-11")
                        .by("UBND huyện Sông Mã")
                        .build()))
                .isEqualTo("33-kh-ubnd-2019-ubnd-huyen-song-ma");
    }

    private static String key(String number, @Nullable String issuer, @Nullable String day, @Nullable Integer year) {
        LocalDate issuedOn = day == null ? null : LocalDate.parse(day);
        return DocumentIdentity.of(number, issuer, issuedOn, year, "Kế hoạch").key();
    }
}
