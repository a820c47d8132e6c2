package vn.cchc.intake.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Papers of an imagined province, in the layout of Decree 30, as PDF and as plain lines. */
public final class Papers {

    private Papers() {}

    /** A decision of the imagined commune; {@code said} are its articles' words, a line each. */
    public static String decision(String number, String title, String... said) {
        StringBuilder text = new StringBuilder();
        text.append("ỦY BAN NHÂN DÂN\nXÃ AN MINH\nSố: ").append(number).append('\n');
        text.append("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n");
        text.append("An Minh, ngày 03 tháng 5 năm 2024\n\nQUYẾT ĐỊNH\n")
                .append(title)
                .append("\n\n");
        text.append("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n");
        for (int i = 0; i < said.length; i++) {
            text.append("Điều ").append(i + 1).append(". ").append(said[i]).append('\n');
        }
        text.append("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Minh\n");
        return text.toString();
    }

    /** The lines on pages of a PDF with its text layer, the head in two columns. */
    public static byte[] pdf(String text) {
        try (PDDocument document = new PDDocument();
                InputStream letters = Papers.class.getResourceAsStream("/fonts/NotoSerif_400Regular.ttf");
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType0Font font = PDType0Font.load(document, letters);
            List<String> lines = text.lines().toList();
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float y = 780;
                for (int i = 0; i < lines.size(); i++) {
                    boolean left = i < 3;
                    boolean right = i >= 3 && i < 6;
                    y = i == 3 ? 780 : y;
                    content.beginText();
                    content.setFont(font, 11);
                    content.newLineAtOffset(right ? 300 : left ? 70 : 60, y);
                    content.showText(lines.get(i));
                    content.endText();
                    y -= 18;
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
