package vn.cchc.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import vn.cchc.search.index.ClauseUnits.Unit;

class ClauseUnitsTests {

    @Test
    void givesEachPointTheWordsThatLeadIn() {
        assertThat(ClauseUnits.of("1. Công dân có quyền sau đây:\na) Nộp hồ sơ;\nđ) Khiếu nại.\n2. Cơ quan trả lời."))
                .extracting(Unit::key, Unit::lead, Unit::text)
                .containsExactly(
                        tuple("cl-1/pt-a", "1. Công dân có quyền sau đây:", "a) Nộp hồ sơ;\nđ) Khiếu nại."),
                        tuple("cl-2", "", "2. Cơ quan trả lời."));
    }

    @Test
    void takesEachDefinitionByItself() {
        assertThat(ClauseUnits.of("Trong Luật này:\n1. Hồ sơ là giấy tờ.\n2. Một cửa là nơi nhận."))
                .extracting(Unit::words)
                .containsExactly("1. Hồ sơ là giấy tờ.", "2. Một cửa là nơi nhận.");
    }

    @Test
    void takesAnUndividedTextAsAWhole() {
        assertThat(ClauseUnits.of("Nghị định này quy định."))
                .extracting(Unit::key, Unit::lead, Unit::text)
                .containsExactly(tuple("", "", "Nghị định này quy định."));
        assertThat(ClauseUnits.of("")).hasSize(1);
    }

    @Test
    void citesAUnitAsPeopleDo() {
        assertThat(new Unit("cl-2/pt-dd", "x", 0, 0, 0, 1).labelIn("Điều 5")).isEqualTo("Điểm đ khoản 2 Điều 5");
        assertThat(new Unit("cl-2", "x", 0, 0, 0, 1).labelIn("Điều 5")).isEqualTo("Khoản 2 Điều 5");
    }

    @Test
    void boundsTheNumberOfUnits() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < 2_000; i++) {
            text.append(i).append(". a\n");
        }
        assertThat(ClauseUnits.of(text.toString())).hasSizeLessThanOrEqualTo(ClauseUnits.MOST);
    }
}
