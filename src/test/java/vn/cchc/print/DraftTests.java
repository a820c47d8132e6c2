package vn.cchc.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.cchc.print.Draft.Line;
import vn.cchc.print.Draft.Style;

class DraftTests {

    @Test
    void readsTheLinesOfATemplate() {
        var lines = Draft.lines(
                "~ Căn cứ A;\n= QUYẾT ĐỊNH:\n\nĐiều 1. Lập ban “{title}”.\n- Trưởng ban\nHết.",
                Map.of("title", "Tuần thi"));
        assertThat(lines)
                .containsExactly(
                        new Line(Style.BASIS, "Căn cứ A;"),
                        new Line(Style.CENTRED, "QUYẾT ĐỊNH:"),
                        new Line(Style.ARTICLE, "Điều 1. Lập ban “Tuần thi”."),
                        new Line(Style.POINT, "- Trưởng ban"),
                        new Line(Style.TEXT, "Hết."));
    }

    @Test
    void writesWordWithTheHeadingOfDecree30() throws IOException {
        var draft = new Draft(
                "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
                "SỞ NỘI VỤ",
                "QĐ",
                "Minh Họa",
                "QUYẾT ĐỊNH",
                "Công nhận kết quả",
                List.of(new Line(Style.ARTICLE, "Điều 1. Công nhận.")),
                "GIÁM ĐỐC",
                List.of("Lưu: VT."),
                List.of(new Draft.Annex(
                        "DANH SÁCH", List.of(), List.of(List.of("TT", "Họ và tên"), List.of("1", "An")))));
        try (var word = new XWPFDocument(new ByteArrayInputStream(DraftDocx.write(draft, 2026)));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Số:          /QĐ-……",
                            "Minh Họa, ngày …… tháng …… năm 2026",
                            "Điều 1. Công nhận.",
                            "Nơi nhận:",
                            "GIÁM ĐỐC",
                            "Họ và tên");
            var margins = word.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getLeft()).hasToString("1701");
            assertThat(margins.getTop()).hasToString("1134");
        }
    }
}
