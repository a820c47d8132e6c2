package vn.cchc.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.Line;
import vn.cchc.extraction.Page;

class ComposerTests {

    private static final String FULL = "một dòng chữ kéo dài hết bề ngang của trang giấy và còn nối tiếp sang";

    @Test
    void readsTheIssuersColumnBeforeTheNations() {
        List<Line> lines = List.of(
                line(100, 60, 170, "BỘ NỘI VỤ"),
                line(270, 60, 530, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                line(90, 90, 180, "Số: 03/TT-BNV"),
                line(300, 90, 500, "Hà Nội, ngày 6 tháng 3 năm 2025"));

        assertThat(texts(compose(page(1, lines))))
                .containsExactly(
                        "BỘ NỘI VỤ",
                        "Số: 03/TT-BNV",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Hà Nội, ngày 6 tháng 3 năm 2025");
    }

    @Test
    void cutsTheHeadingWhereItsColumnsRanIntoEachOther() {
        assertThat(texts(compose(page(
                        1,
                        List.of(
                                line(80, 60, 530, "THỦ TƯỚNG CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                                line(90, 90, 180, "Số: 7/QĐ-TTg"))))))
                .startsWith("THỦ TƯỚNG CHÍNH PHỦ", "Số: 7/QĐ-TTg");
    }

    @Test
    void joinsAParagraphOverThePagesEndAndLeavesOutWhatRepeats() {
        List<RawPage> pages = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            pages.add(page(
                    number,
                    List.of(
                            line(200, 40, 400, "CÔNG TY IN MINH HỌA - TẬP " + number),
                            line(100, 100, 530, FULL),
                            line(85, 120, 530, FULL),
                            line(295, 800, 305, String.valueOf(number)))));
        }
        Extraction extraction = new Extraction(
                "application/pdf", null, true, Composer.compose(pages), List.of(), List.of(), List.of(), 0);

        assertThat(extraction.text()).doesNotContain("TẬP", "1", "4");
        assertThat(extraction.body()).hasSize(1);
        assertThat(extraction.written()).contains("TẬP 1", "TẬP 4");
    }

    @Test
    void keepsFootnotesApartFromTheTextAboveThem() {
        List<Line> lines = new ArrayList<>(
                List.of(line(100, 100, 530, FULL), line(85, 120, 530, FULL), line(85, 140, 300, "hết câu.")));
        lines.add(new Line("1 Điều này được sửa đổi.", new Box(85, 700, 300, 708), 9, false, false, false));

        assertThat(compose(page(1, lines)).getFirst().blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.FOOTNOTE);
    }

    private static List<Page> compose(RawPage page) {
        return Composer.compose(List.of(page));
    }

    private static List<String> texts(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .map(Block::text)
                .toList();
    }

    private static RawPage page(int number, List<Line> lines) {
        return new RawPage(number, Page.Origin.NATIVE, 1, 595, 842, lines, List.of(), List.of());
    }

    private static Line line(double left, double top, double right, String text) {
        return new Line(text, new Box(left, top, right, top + 13), 14, false, false, false);
    }
}
