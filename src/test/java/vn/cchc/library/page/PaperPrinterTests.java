package vn.cchc.library.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.cchc.library.LegalText;

class PaperPrinterTests {

    private static final ThymeleafForTests TEMPLATES = new ThymeleafForTests();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void printsTextThatCanBeSelectedAndSearched() throws IOException {
        LegalText plan = Samples.plan();
        String text = textOf(print(plan));
        assertThat(text)
                .contains("16/KH-STTTT", "Đã hết kỳ kế hoạch", "Bản tóm lược")
                .contains("Thông tin, tuyên truyền về cải cách hành chính năm 2020");
        for (var provision : plan.provisions()) {
            assertThat(text).contains(provision.label() + ". " + provision.heading());
            provision.text().lines().forEach(line -> assertThat(text).contains(line.strip()));
        }
    }

    @Test
    void printsDecomposedTextInComposedForm() throws IOException {
        var provision = new vn.cchc.library.Provision(
                "art-1", "Điều 1", "", Normalizer.normalize("Thủ tục hành chính ở cấp xã", Normalizer.Form.NFD));
        String text = textOf(print(Samples.full(Samples.decision(), java.util.List.of(provision))));
        assertThat(text).contains("Thủ tục hành chính ở cấp xã");
    }

    @Test
    void embedsSubsetsOfItsFontsAndNamesTitleAndLanguage() throws IOException {
        try (PDDocument file = Loader.loadPDF(print(Samples.plan()))) {
            int fonts = 0;
            for (PDPage page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*(NotoSerif|BeVietnamPro).*");
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(file.getDocumentInformation().getTitle()).startsWith("Kế hoạch số 16/KH-STTTT ngày 23/03/2020");
        }
    }

    @Test
    void saysOnEveryPageThatItIsForReferenceAndWhereAndWhenItWasPrinted() throws IOException {
        byte[] pdf = print(Samples.law(12, 3_000));
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                assertThat(textOf(file, page))
                        .as("page " + page)
                        .contains("Bản tham khảo in từ https://cchc.example.vn/van-ban/luat-dai ngày 22/11/2026");
                if (page > 1) {
                    assertThat(textOf(file, page).lines().map(String::strip)).contains(String.valueOf(page));
                }
            }
            PDRectangle size = file.getPage(0).getMediaBox();
            assertThat(Math.round(size.getWidth() / 72 * 25.4)).isEqualTo(210);
            assertThat(Math.round(size.getHeight() / 72 * 25.4)).isEqualTo(297);
        }
    }

    @Test
    void printsHostileWordsAsWords() throws IOException {
        assertThat(textOf(print(Samples.hostile()))).contains("<script>alert(1)</script>");
    }

    @Test
    void printsALawOfFiveHundredArticlesInPiecesWithinSeconds() throws IOException {
        LegalText law = Samples.law(500, 600);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        byte[] pdf = print(law);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(30));
        assertThat(pdf.length).isLessThan(8 << 20);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            String last = textOf(file, file.getNumberOfPages());
            assertThat(textOf(pdf)).contains("Điều 250. Trách nhiệm 250", "Điều 500. Trách nhiệm 500");
            assertThat(last.lines().map(String::strip)).contains(String.valueOf(file.getNumberOfPages()));
        }
    }

    @Test
    void keepsNumbersInOnePieceAndBreaksWhatIsWiderThanThePage() throws IOException {
        String wide = "https://cchc.example.vn/" + "a".repeat(400);
        var provision = new vn.cchc.library.Provision(
                "art-1", "Điều 1", "", "Nghị định số 61/2018/NĐ-CP ".repeat(20) + wide + " hết");
        String text = textOf(print(Samples.full(Samples.decision(), java.util.List.of(provision))));
        assertThat(text.split("61/2018/NĐ-CP", -1)).hasSize(21);
        assertThat(text.replace(" ", "")).contains(wide + "hết");
    }

    private static byte[] print(LegalText text) throws IOException {
        return TEMPLATES.printer().print(text, "https://cchc.example.vn", DAY, ThymeleafForTests.VIETNAMESE);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return oneLine(new PDFTextStripper().getText(file));
        }
    }

    private static String textOf(PDDocument file, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file).replaceAll("[ \\t]+", " ");
    }

    /** Words are compared, wherever a line or page broke between them; numbers and feet of pages stand in between. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
