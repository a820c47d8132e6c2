package vn.cchc.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionLabelsTests {

    @ParameterizedTest
    @CsvSource({
        "Điều 5,art-5",
        "Điều 12a.,art-12a",
        "Điều 12đ,art-12dd",
        "khoản 2,cl-2",
        "điểm đ,pt-dd",
        "điểm d,pt-d",
        "điểm dd,pt-d_d",
        "điểm a1,pt-a1",
        "Phần 4,part-4",
        "Phần thứ nhất,part-1",
        "CHƯƠNG XIV,chap-14",
        "Chương IIa,chap-2a",
        "Mục 1,sec-1",
        "Tiểu mục 3,subsec-3",
        "Phụ lục I,app-1",
        "Phụ lục,app",
        "Phụ lục số 02,app-2",
        "dieu 5,art-5",
        "ĐIỀU 007,art-7"
    })
    void givesALabelItsKeySegment(String label, String key) {
        assertThat(ProvisionLabels.parse(label).orElseThrow().key()).isEqualTo(key);
        assertThat(ProvisionLabels.parse(Normalizer.normalize(label, Normalizer.Form.NFD))
                        .orElseThrow()
                        .key())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Điều", "Điều Thông tư", "", "Lời nói đầu", "khoản II và III", "điểm"})
    void readsNoLabelInOtherWords(String text) {
        assertThat(ProvisionLabels.parse(text)).isEmpty();
    }

    @Test
    void dividesAnArticleIntoClausesAndPoints() {
        String text = "Mở đầu:\n1. Một:\na) A;\nb) B;\nđ) Đ.\n2. Hai.\n2a. Hai a.";
        ProvisionPart article = ProvisionLabels.split(text);
        assertThat(article.lead(text)).isEqualTo("Mở đầu:\n");
        assertThat(article.parts()).extracting(ProvisionPart::key).containsExactly("cl-1", "cl-2", "cl-2a");
        ProvisionPart first = article.parts().getFirst();
        assertThat(first.lead(text)).isEqualTo("1. Một:\n");
        assertThat(first.parts()).extracting(ProvisionPart::key).containsExactly("pt-a", "pt-b", "pt-dd");
    }

    @Test
    void keepsThePunctuationOfTheFirstLabel() {
        String text = "1. Một\n1) nhỏ\n2) nhỏ\n2. Hai";
        assertThat(ProvisionLabels.split(text).parts())
                .extracting(ProvisionPart::key)
                .containsExactly("cl-1", "cl-2");
        assertThat(ProvisionLabels.split("1) Một\n2) Hai").parts()).hasSize(2);
    }

    @Test
    void takesPointsStraightUnderAnArticle() {
        assertThat(ProvisionLabels.split("Gồm:\na) Một\nb) Hai").parts())
                .extracting(ProvisionPart::key)
                .containsExactly("pt-a", "pt-b");
    }

    @Test
    void readsARepeatedDAsTheLetterAfterIt() {
        assertThat(ProvisionLabels.split("a) 1\nb) 2\nc) 3\nd) 4\nd) 5\ne) 6").parts())
                .extracting(ProvisionPart::key)
                .containsExactly("pt-a", "pt-b", "pt-c", "pt-d", "pt-dd", "pt-e");
    }

    @Test
    void ignoresLabelsThatBreakTheSequence() {
        assertThat(ProvisionLabels.split("1. Một\n1. Lại một\n9. Chín\n2. Hai\n1.284 người")
                        .parts())
                .hasSize(2);
        assertThat(ProvisionLabels.split("5. Năm\n6. Sáu").parts()).isEmpty();
    }

    @Test
    void ignoresLabelsOfAQuotedText() {
        String text = "1. Sửa Điều 3 như sau:\n“Điều 3. Tên\n1. Cũ\n2. Mới\n3. Thêm”.\n2. Bãi bỏ Điều 4.";
        assertThat(ProvisionLabels.split(text).parts()).hasSize(2);
    }

    @Test
    void forgivesAQuotationThatNeverCloses() {
        assertThat(ProvisionLabels.split("1. Từ “một\n2. Hai").parts()).hasSize(2);
    }

    @Test
    void coversEveryTextWithoutGapOrOverlap() {
        RandomText random = new RandomText(4);
        for (int i = 0; i < 5_000; i++) {
            String text = random.from("\n\n\n12345abcdđe.) “”\"", 5 + i % 120);
            ProvisionPart whole = ProvisionLabels.split(text);
            assertThat(whole.start()).isZero();
            assertThat(whole.end()).isEqualTo(text.length());
            assertCovers(whole);
        }
    }

    private static void assertCovers(ProvisionPart part) {
        int at = part.leadEnd();
        assertThat(at).isBetween(part.start(), part.end());
        List<ProvisionPart> parts = part.parts();
        assertThat(parts).extracting(ProvisionPart::key).doesNotHaveDuplicates();
        for (ProvisionPart child : parts) {
            assertThat(child.start()).isEqualTo(at);
            at = child.end();
            assertCovers(child);
        }
        assertThat(at).isEqualTo(part.end());
    }
}
