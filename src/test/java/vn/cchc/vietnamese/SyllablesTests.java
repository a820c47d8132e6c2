package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class SyllablesTests {

    @Test
    void splitsNumbersAtPunctuation() {
        assertThat(Syllables.texts("1.284 61/2018/NĐ-CP 11-1-2019"))
                .containsExactly("1", "284", "61", "2018", "nđ", "cp", "11", "1", "2019");
    }

    @Test
    void givesOffsetsIntoADecomposedText() {
        String original = Normalizer.normalize("Hoà giải, ở cơ sở", Normalizer.Form.NFD);
        Syllable first = Syllables.of(original).getFirst();
        assertThat(first.text()).isEqualTo("hòa");
        assertThat(original.substring(first.start(), first.end()))
                .isEqualTo(Normalizer.normalize("Hoà", Normalizer.Form.NFD));
    }

    @Test
    void leavesACombiningMarkWithoutALetterOut() {
        assertThat(Syllables.texts("“\u0301 a")).containsExactly("a");
    }

    @Test
    void normalizesExactlyTheSliceItPointsAt() {
        RandomText random = new RandomText(2);
        for (int i = 0; i < 5_000; i++) {
            String original = random.next(1 + i % 80);
            int before = 0;
            for (Syllable syllable : Syllables.of(original)) {
                assertThat(syllable.start()).isGreaterThanOrEqualTo(before);
                assertThat(syllable.text())
                        .isNotEmpty()
                        .isEqualTo(VietnameseText.normalize(original.substring(syllable.start(), syllable.end())));
                before = syllable.end();
            }
            assertThat(original.substring(before).chars().noneMatch(Character::isLetterOrDigit))
                    .isTrue();
        }
    }
}
