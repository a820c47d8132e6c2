package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViCollationTests {

    @Test
    void ordersLettersByTheVietnameseAlphabet() {
        assertThat(List.of("Đà Nẵng", "Dung", "Ơn", "On", "Ôn", "Ân", "An", "Ăn").stream()
                        .sorted(ViCollation.ORDER))
                .containsExactly("An", "Ăn", "Ân", "Dung", "Đà Nẵng", "On", "Ôn", "Ơn");
    }

    @Test
    void ordersTonesAsDictionariesDo() {
        assertThat(List.of("mạ", "má", "mã", "mả", "mà", "ma").stream().sorted(ViCollation.ORDER))
                .containsExactly("ma", "mà", "mả", "mã", "má", "mạ");
    }

    @Test
    void putsASpaceBeforeAnyLetter() {
        assertThat(List.of("Lean", "Lê An", "Le An").stream().sorted(ViCollation.ORDER))
                .containsExactly("Le An", "Lean", "Lê An");
    }

    @Test
    void putsLowerCaseFirst() {
        assertThat(ViCollation.compare("an", "An")).isNegative();
        assertThat(ViCollation.compare("An", "An")).isZero();
    }

    @Test
    void isAnOrder() {
        RandomText random = new RandomText(5);
        List<String> texts =
                IntStream.range(0, 60).mapToObj(i -> random.next(1 + i % 5)).toList();
        for (String a : texts) {
            for (String b : texts) {
                assertThat(Integer.signum(ViCollation.compare(a, b)))
                        .isEqualTo(-Integer.signum(ViCollation.compare(b, a)));
                for (String c : texts) {
                    if (ViCollation.compare(a, b) <= 0 && ViCollation.compare(b, c) <= 0) {
                        assertThat(ViCollation.compare(a, c)).isNotPositive();
                    }
                }
            }
        }
    }
}
