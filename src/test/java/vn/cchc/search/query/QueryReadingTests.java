package vn.cchc.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.cchc.search.language.Language;
import vn.cchc.vietnamese.SyllableModel;

class QueryReadingTests {

    private static final Language.Version UNLEARNED = Language.Version.of(0, SyllableModel.EMPTY);

    @Test
    void readsNfdAndOldTonePlacementAlike() {
        QueryReading plain = QueryReading.of("hòa giải ở cơ sở", false, UNLEARNED);
        assertThat(QueryReading.of(Normalizer.normalize("hoà giải ở cơ sở", Normalizer.Form.NFD), false, UNLEARNED))
                .usingRecursiveComparison()
                .ignoringFields("text", "words", "understoodAs")
                .isEqualTo(plain);
    }

    @Test
    void ignoresMarksOnlyWhereMostAreMissing() {
        assertThat(QueryReading.of("tuyen truyen cai cach", false, UNLEARNED).folded())
                .isTrue();
        assertThat(QueryReading.of("tuyên truyền cải cach", false, UNLEARNED).folded())
                .isFalse();
        assertThat(QueryReading.of("tuyen truyen cai cach", true, UNLEARNED).folded())
                .isFalse();
        assertThat(QueryReading.of("16/2020", false, UNLEARNED).folded()).isFalse();
    }

    @Test
    void saysHowAbbreviationsWereRead() {
        assertThat(QueryReading.of("kế hoạch cchc sông mã", false, UNLEARNED).understoodAs())
                .isEqualTo("kế hoạch cải cách hành chính sông mã");
        assertThat(QueryReading.of("kế hoạch cchc sông mã", true, UNLEARNED).understoodAs())
                .isNull();
        assertThat(QueryReading.of("kế hoạch", false, UNLEARNED).understoodAs()).isNull();
        assertThat(QueryReading.of("16/KH-STTTT", false, UNLEARNED).understoodAs())
                .isNull();
    }

    @Test
    void takesAWholeNumberForWhatItIs() {
        assertThat(QueryReading.of("33 kh ubnd", false, UNLEARNED).namesWholeNumber("33/KH-UBND"))
                .isTrue();
        assertThat(QueryReading.of("kế hoạch số 33 của ủy ban nhân dân", false, UNLEARNED)
                        .namesWholeNumber("33/KH-UBND"))
                .isTrue();
        assertThat(QueryReading.of("kh 33", false, UNLEARNED).namesWholeNumber("33/KH-UBND"))
                .isFalse();
        assertThat(QueryReading.of("33", false, UNLEARNED).namesWholeNumber(null))
                .isFalse();
    }

    @Test
    void findsWhatMayBeARunningNumber() {
        assertThat(QueryReading.of("nghị quyết 07 tỉnh ủy", false, UNLEARNED).sequences())
                .containsExactly("7");
    }

    @Test
    void capsLongAndHostileText() {
        assertThat(QueryReading.of("từ khóa số ".repeat(10_000), false, UNLEARNED)
                        .syllables())
                .hasSizeLessThan(10);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append('a').append(i).append(' ');
        }
        assertThat(QueryReading.of(many.toString(), false, UNLEARNED).syllables())
                .hasSizeLessThanOrEqualTo(QueryReading.MOST_TOKENS);
        assertThat(QueryReading.of("\u0000\u0007 \uD800 \"(", false, UNLEARNED).isBlank())
                .isTrue();
    }
}
