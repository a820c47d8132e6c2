package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseDatesTests {

    @ParameterizedTest
    @CsvSource({
        "11-1-2019,2019-01-11", "23/03/2020,2020-03-23", "ngày 13 tháng 8 năm 2021,2021-08-13", "2021-08-13,2021-08-13",
        "NGÀY 1 THÁNG 2 NĂM 2020,2020-02-01", "ngay 13 thang 8 nam 2021,2021-08-13", "9.10.2017,2017-10-09",
                "ngày 9/10/2017,2017-10-09"
    })
    void readsADate(String text, LocalDate date) {
        assertThat(VietnameseDates.parse(text)).contains(date);
        assertThat(VietnameseDates.parse(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2020", "2019", "", "11-1/2019", "16/KH-UBND", "1/2/20", "ngày mai"})
    void readsNothingElse(String text) {
        assertThat(VietnameseDates.parse(text)).isEmpty();
    }

    @Test
    void findsDatesWithTheirPlace() {
        String text = "Số 33/KH-UBND ngày 11-1-2019, sửa 1.2.3.2020.";
        assertThat(VietnameseDates.find(text))
                .singleElement()
                .satisfies(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo("ngày 11-1-2019"));
    }
}
