package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTests {

    @ParameterizedTest
    @CsvSource({"hoà,hòa", "khoẻ,khỏe", "thuý,thúy", "uỷ,ủy", "tuỳ,tùy", "HOÀ,hòa", "Xoá,xóa", "ià,ìa"})
    void putsTheToneOfAnOpenSyllableOnItsLastButOneVowel(String typed, String expected) {
        assertThat(VietnameseText.normalize(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"hòan,hoàn", "tóan,toán", "hùynh,huỳnh", "húyt,huýt", "lóet,loét"})
    void putsTheToneOfAClosedSyllableOnItsLastVowel(String typed, String expected) {
        assertThat(VietnameseText.normalize(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"qúy,quý", "qủa,quả", "qũy,quỹ", "gía,giá", "gìa,già"})
    void takesTheVowelLetterOfQuAndGiForPartOfTheConsonant(String typed, String expected) {
        assertThat(VietnameseText.normalize(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quý", "gìn", "gì", "giá", "quả", "giếng", "quyết", "toán", "ngoài", "khuỷu", "của", "mía", "nghĩa"
            })
    void leavesARightPlacementAlone(String syllable) {
        assertThat(VietnameseText.normalize(syllable)).isEqualTo(syllable);
    }

    @ParameterizedTest
    @CsvSource({"nghịêp,nghiệp", "chưã,chữa", "đựơc,được", "tỉêu,tiểu"})
    void prefersTheVowelWithAQualityMark(String typed, String expected) {
        assertThat(VietnameseText.normalize(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"café", "bogotá", "trưòng", "cơảnh", "àbò"})
    void leavesWhatIsNoVietnameseSyllableAlone(String word) {
        assertThat(VietnameseText.normalize(word)).isEqualTo(word);
    }

    @Test
    void keepsIAndYApart() {
        assertThat(VietnameseText.normalize("kỹ")).isNotEqualTo(VietnameseText.normalize("kĩ"));
    }

    @Test
    void joinsDecomposedLetters() {
        assertThat(VietnameseText.normalize("Cải cách hành chi\u0301nh")).isEqualTo("cải cách hành chính");
    }

    @Test
    void takesTheIcelandicLetterForTheVietnameseOne() {
        assertThat(VietnameseText.normalize("N\u00D0-CP")).isEqualTo("nđ-cp");
    }

    @Test
    void dropsSoftHyphensInsideWords() {
        assertThat(VietnameseText.normalize("tr\u00ADưởng")).isEqualTo("trưởng");
    }

    @Test
    void foldsEveryMarkAway() {
        assertThat(VietnameseText.fold("Đắk Lắk, Ủy ban NHÂN DÂN")).isEqualTo("dak lak, uy ban nhan dan");
        assertThat(VietnameseText.fold("“Điều” – Ωά")).isEqualTo("“dieu” – ωα");
    }

    @Test
    void seesToneQualityAndStrokeAsMarks() {
        assertThat(VietnameseText.hasMarks("là")).isTrue();
        assertThat(VietnameseText.hasMarks("Ơ")).isTrue();
        assertThat(VietnameseText.hasMarks("đi")).isTrue();
        assertThat(VietnameseText.hasMarks("KH")).isFalse();
    }

    @Test
    void countsTheShareOfMarkedSyllablesWithoutNumbers() {
        assertThat(VietnameseText.markedShare("cải cach hanh chính 2021")).isEqualTo(0.5);
        assertThat(VietnameseText.markedShare("2021 /")).isEqualTo(1.0);
    }

    @Test
    void isStableUnderRepetition() {
        RandomText random = new RandomText(1);
        for (int i = 0; i < 5_000; i++) {
            String text = random.next(1 + i % 60);
            String normalized = VietnameseText.normalize(text);
            assertThat(VietnameseText.normalize(normalized)).isEqualTo(normalized);
            String folded = VietnameseText.fold(text);
            assertThat(VietnameseText.fold(folded)).isEqualTo(folded);
            assertThat(VietnameseText.nfc(VietnameseText.nfc(text))).isEqualTo(VietnameseText.nfc(text));
        }
    }

    @Test
    void normalizesEveryUnicodeFormAlike() {
        for (String text : new String[] {"Ủy ban nhân dân tỉnh Đắk Lắk", "khoẻ mạnh, thuỷ lợi", "QUYẾT ĐỊNH về việc"}) {
            for (Normalizer.Form form : Normalizer.Form.values()) {
                assertThat(VietnameseText.normalize(Normalizer.normalize(text, form)))
                        .isEqualTo(VietnameseText.normalize(text));
            }
        }
    }

    @Test
    void survivesControlCharactersAndLoneSurrogates() {
        assertThatNoException().isThrownBy(() -> {
            VietnameseText.fold("\u0000\uD800a\uDFFF\u0301");
            VietnameseText.markedShare("\uD800\uD800 đ\u0000");
            Syllables.of("\uDC00\u0301x\uD83D");
        });
    }

    @Test
    void takesLinearTimeForHostileMegabytes() {
        String[] hostile = {
            "a" + "\u0301\u0323".repeat(200_000),
            "hoà".repeat(140_000),
            "“".repeat(400_000),
            "1/".repeat(200_000),
            "kh-".repeat(130_000),
            "\u00AD".repeat(400_000),
            "TCVN ".repeat(80_000),
            "tt&".repeat(130_000)
        };
        for (String text : hostile) {
            Assertions.assertTimeout(Duration.ofSeconds(8), () -> {
                SearchTokens.of(text);
                VietnameseText.fold(text);
                DocumentNumber.findIn(text);
                DocumentNumber.tryParse(text);
                VietnameseDates.find(text);
                ProvisionLabels.split(text);
            });
        }
    }
}
