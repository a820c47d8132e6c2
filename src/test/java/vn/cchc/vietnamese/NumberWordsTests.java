package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTests {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "1, một",
        "4, bốn",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "25, hai mươi lăm",
        "91, chín mươi mốt",
        "100, một trăm",
        "101, một trăm linh một",
        "104, một trăm linh bốn",
        "105, một trăm linh năm",
        "111, một trăm mười một",
        "115, một trăm mười lăm",
        "221, hai trăm hai mươi mốt",
        "1000, một nghìn",
        "1005, một nghìn không trăm linh năm",
        "1015, một nghìn không trăm mười lăm",
        "2026, hai nghìn không trăm hai mươi sáu",
        "10000, mười nghìn",
        "21000, hai mươi mốt nghìn",
        "1000000, một triệu",
        "5500000, năm triệu năm trăm nghìn",
        "1000005, một triệu không trăm linh năm",
        "1050000, một triệu không trăm năm mươi nghìn",
        "1000000000, một tỷ",
        "1200000000, một tỷ hai trăm triệu",
        "1000000000000, một nghìn tỷ",
        "-7, âm bảy"
    })
    void readsWholeNumbers(long number, String words) {
        assertThat(NumberWords.of(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "87.25, tám mươi bảy phẩy hai mươi lăm",
        "87.50, tám mươi bảy phẩy năm",
        "8.05, tám phẩy không năm",
        "0.25, không phẩy hai mươi lăm",
        "9.75, chín phẩy bảy mươi lăm",
        "90.21, chín mươi phẩy hai mươi mốt",
        "66.10, sáu mươi sáu phẩy một",
        "83.333, tám mươi ba phẩy ba ba ba",
        "7.125, bảy phẩy một hai năm",
        "100.00, một trăm",
        "1E+2, một trăm",
        "0.00, không",
        "-1.5, âm một phẩy năm"
    })
    void readsDecimals(String number, String words) {
        assertThat(NumberWords.of(new BigDecimal(number))).isEqualTo(words);
    }

    @Test
    void readsDifferentNumbersDifferently() {
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 20_000; number++) {
            assertThat(seen.add(NumberWords.of(number))).isTrue();
        }
        Random random = new Random(4);
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            numbers.add(random.nextLong(Long.MAX_VALUE));
        }
        assertThat(numbers.stream().map(NumberWords::of).distinct().count()).isEqualTo(numbers.size());
    }

    @Test
    void refusesWhatItCannotSay() {
        assertThatThrownBy(() -> NumberWords.of(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NumberWords.of(new BigDecimal("1e30"))).isInstanceOf(ArithmeticException.class);
    }
}
