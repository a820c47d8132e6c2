package vn.cchc.initiative.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlinderTests {

    private final Blinder blinder = new Blinder(List.of("Lò Thị Nhung", "Trung tâm Phục vụ hành chính công", "Đỗ"));

    @Test
    void hidesNamesHoweverTheyAreWritten() {
        for (var name : List.of(
                "Lò Thị Nhung", "lo thi nhung", "LÒ  THỊ\nNHUNG", "Lo_Thi_Nhung", "LoThiNhung", "Lò.Thị.Nhung")) {
            assertThat(blinder.hide("Tác giả " + name + ", bản Pọng.")).isEqualTo("Tác giả ▇▇▇, bản Pọng.");
            assertThat(blinder.hide(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .isEqualTo("▇▇▇");
        }
    }

    @Test
    void leavesWordsThatOnlyBeginAlike() {
        assertThat(blinder.hide("Đỗ nói đôi lời về độ ẩm, đỗi")).isEqualTo("▇▇▇ nói đôi lời về ▇▇▇ ẩm, đỗi");
        assertThat(blinder.hide("Lò Thị Nhungg")).isEqualTo("Lò Thị Nhungg");
    }

    @Test
    void hidesHowSomebodyCanBeReached() {
        assertThat(blinder.hide("Gọi 0912 345 678, +84 912345678 hoặc viết nhung@minhhoa.vn."))
                .isEqualTo("Gọi ▇▇▇, ▇▇▇ hoặc viết ▇▇▇");
        assertThat(blinder.hide("Giảm từ 41 xuống 9 lượt trong 2026")).isEqualTo("Giảm từ 41 xuống 9 lượt trong 2026");
    }

    @Test
    void neverLetsANameThroughInRandomTexts() {
        var random = new Random(7);
        var letters = "aáâăđêơư ọ.,Nhung Lò Thị\n";
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            text.append(" Lò Thị Nhung ");
            assertThat(Blinder.folded(blinder.hide(text.toString()))).doesNotContain("lo thi nhung");
        }
    }
}
