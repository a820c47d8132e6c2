package vn.cchc.extraction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.extraction.Attachment;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.TextExtractor;

class SupervisedExtractorTests {

    private static final Extractors EXTRACTORS = Extractors.with(256, Duration.ofSeconds(60), 50, "tesseract");

    private final TextExtractor extractor = EXTRACTORS.extractor();

    @AfterAll
    static void endProcesses() {
        EXTRACTORS.close();
    }

    @TempDir
    Path folder;

    @Test
    void readsAPdfWithItsTitleAndPages() throws IOException {
        Extraction extraction = extractor.extract(pdf(2, "Dieu 1. Pham vi dieu chinh cua van ban nay", null), "a.pdf");

        assertThat(extraction.mediaType()).isEqualTo("application/pdf");
        assertThat(extraction.pages()).hasSize(2);
        assertThat(extraction.title()).isEqualTo("Ke hoach");
        assertThat(extraction.text()).contains("Dieu 1. Pham vi");
        assertThat(extraction.findings()).isEmpty();
    }

    @Test
    void readsADocx() throws IOException {
        Extraction extraction = extractor.extract(docx(), "a.docx");

        assertThat(extraction.text()).contains("KẾ HOẠCH", "Điều 1. Phạm vi");
        assertThat(extraction.findings()).isEmpty();
    }

    @Test
    void readsAWebPageAndAPlainText() throws IOException {
        Path page = file("<html><body><p>Kế hoạch tuyên truyền</p></body></html>");
        assertThat(extractor.extract(page, "a.html").text()).isEqualTo("Kế hoạch tuyên truyền");

        assertThat(extractor
                        .extract(file("Kế hoạch tuyên truyền\nnăm 2020"), "a.txt")
                        .text())
                .contains("tuyên truyền");
    }

    @Test
    void namesTheRemedyForAScanWhereThereIsNoRecogniser() throws IOException {
        try (Extractors without = Extractors.with(256, Duration.ofSeconds(60), 50, "no-such-recogniser")) {
            assertFinding(
                    without.extractor().extract(scan("Điều 1"), "scan.pdf"), "extraction.scan", true, "scan.pdf", "1");
        }
    }

    @Test
    void asksToRemoveThePassword() throws IOException {
        assertFinding(extractor.extract(pdf(1, "khoa", "secret"), "a.pdf"), "extraction.encrypted", true, "a.pdf");
    }

    @Test
    void tellsAnErrorPageThatWasSavedAsPdf() throws IOException {
        Path page =
                file("<!DOCTYPE html><html><head><title>404</title></head><body>404 - File not found</body></html>");

        assertFinding(extractor.extract(page, "tieu-chuan.pdf"), "extraction.web-page", true, "tieu-chuan.pdf", "PDF");
        assertFinding(extractor.extract(page, "tieu-chuan.html"), "extraction.error-page", true, "tieu-chuan.html");
    }

    @Test
    void readsAWordFileUnderAnotherWordNameAndSaysSo() throws IOException {
        Extraction extraction = extractor.extract(docx(), "a.doc");

        assertFinding(extraction, "extraction.other-kind", false, "a.doc", "Word 97–2003 (DOC)", "Word (DOCX)");
        assertThat(extraction.text()).contains("KẾ HOẠCH");
    }

    @Test
    void refusesAPdfThatCallsItselfWord() throws IOException {
        assertFinding(
                extractor.extract(pdf(1, "mot hai ba bon nam sau bay tam", null), "a.docx"),
                "extraction.not-what-it-says",
                true,
                "a.docx",
                "Word (DOCX)",
                "PDF");
    }

    @Test
    void refusesAPicture() throws IOException {
        Path picture = Files.write(folder.resolve("p"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});

        assertFinding(extractor.extract(picture, "a.png"), "extraction.unknown-type", true, "a.png", "image/png");
    }

    @Test
    void refusesAnEmptyFileAndOneWithoutWords() throws IOException {
        assertFinding(extractor.extract(file(""), "a.pdf"), "extraction.empty-file", true, "a.pdf");
        assertFinding(extractor.extract(file("1234 5678"), "a.txt"), "extraction.no-text", true, "a.txt");
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(docx());
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(extractor.extract(half, "a.docx").isUsable()).isFalse();
    }

    @Test
    void refusesAFileOverTheLimit() throws IOException {
        try (Extractors small = Extractors.with(256, Duration.ofSeconds(60), 0, "tesseract")) {
            assertFinding(
                    small.extractor().extract(file("quá lớn"), "a.txt"), "extraction.too-large", true, "a.txt", "0");
        }
    }

    @Test
    void killsTheProcessThatTakesTooLong() throws IOException {
        try (Extractors hasty = Extractors.with(256, Duration.ofMillis(1), 50, "tesseract")) {
            assertFinding(
                    hasty.extractor().extract(file("một hai ba"), "a.txt"), "extraction.too-slow", true, "a.txt", "0");
        }
    }

    @Test
    void outlivesAFileThatTakesAllMemory() throws IOException {
        Path heavy = Files.writeString(folder.resolve("heavy"), "Kế hoạch\n".repeat(1_500_000));

        try (Extractors narrow = Extractors.with(48, Duration.ofSeconds(60), 50, "tesseract")) {
            assertFinding(narrow.extractor().extract(heavy, "a.txt"), "extraction.too-heavy", true, "a.txt", "48");
            assertThat(narrow.extractor()
                            .extract(file("Kế hoạch tuyên truyền"), "a.txt")
                            .isUsable())
                    .isTrue();
        }
    }

    @Test
    void readsAPictureOfText() throws IOException {
        Extraction extraction = extractor.extract(scan("Điều 1. Phạm vi điều chỉnh của Nghị định này"), "scan.pdf");
        assumeTrue(
                extraction.findings().stream()
                                .noneMatch(finding -> finding.key().equals("extraction.scan"))
                        || "true".equals(System.getenv("CI")),
                "no recogniser here");

        assertThat(extraction.ocrPages()).isEqualTo(1);
        assertThat(extraction.text()).contains("Điều 1", "Nghị định này");
        assertThat(extraction.pages().getFirst().confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void takesFilesOutOfAnArchiveUnderHarmlessNames() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path zip = zip(Map.of("../../etc/ke-hoach\u202Efdp.txt", "Kế hoạch tuyên truyền", "b/c.txt", "hai"));

        Extraction extraction = extractor.extract(zip, "a.zip", new TextExtractor.Wishes(inside, progress -> {}));

        assertThat(extraction.isUsable()).isTrue();
        assertThat(extraction.attachments())
                .extracting(Attachment::place, Attachment::name)
                .containsExactlyInAnyOrder(tuple("etc", "ke-hoachfdp.txt"), tuple("b", "c.txt"));
        assertThat(extraction.attachments())
                .allSatisfy(attachment -> assertThat(attachment.file())
                        .isNotNull()
                        .satisfies(file -> assertThat(file.getParent()).isEqualTo(inside)));
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("bomb"));
        Path zip = zip(Map.of("a.txt", "0".repeat(40_000_000)));

        Extraction extraction = extractor.extract(zip, "a.zip", new TextExtractor.Wishes(inside, progress -> {}));

        assertThat(extraction.findings())
                .extracting(Extraction.Finding::key)
                .containsExactly("extraction.unpacks-too-large");
    }

    @Test
    void readsNoOtherFileForAnEntityOfADocx() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "mật khẩu bí mật");
        Path docx = folder.resolve("xxe");
        try (ZipFile whole = new ZipFile(docx().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(docx))) {
            for (ZipEntry entry : whole.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(whole.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String changed = entry.getName().equals("word/document.xml")
                        ? content.replaceFirst(
                                        "(<\\?xml[^>]*>)?",
                                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                                .replace("KẾ HOẠCH", "&e;")
                        : content;
                out.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        Extraction extraction = extractor.extract(docx, "a.docx");

        assertThat(extraction.isUsable()).isFalse();
        assertThat(extraction.written()).doesNotContain("bí mật");
    }

    @Test
    void saysThatThePdfsEndIsMissing() throws IOException {
        byte[] whole = Files.readAllBytes(pdf(3, "mot hai ba bon nam sau bay tam", null));
        for (int length : new int[] {whole.length / 4, whole.length / 2, whole.length - 40}) {
            Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, length));
            assertThat(extractor.extract(part, "a.pdf").isUsable())
                    .as(String.valueOf(length))
                    .isFalse();
        }
    }

    @Test
    void readsOldFontsByTheirNames() throws IOException {
        Path file = folder.resolve("old");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            var run = document.createParagraph().createRun();
            run.setFontFamily(".VnTime");
            run.setText("c\u00B6i c\u00B8ch h\u00B5nh ch\u00DDnh");
            document.write(out);
        }
        assertThat(extractor.extract(file, "a.docx").text()).isEqualTo("cải cách hành chính");
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = folder.resolve("zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path scan(String text) throws IOException {
        BufferedImage picture = new BufferedImage(1240, 700, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.fillRect(0, 0, 1240, 700);
        graphics.setColor(Color.BLACK);
        try (InputStream font = SupervisedExtractorTests.class.getResourceAsStream("/fonts/NotoSerif_400Regular.ttf")) {
            graphics.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(36f));
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
        graphics.drawString(text, 80, 120);
        graphics.dispose();
        Path file = folder.resolve("scan");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 300, 600, 340);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void assertFinding(Extraction extraction, String key, boolean blocking, String... arguments) {
        assertThat(extraction.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.blocking()).isEqualTo(blocking);
            assertThat(finding.arguments()).containsExactly(arguments);
        });
        assertThat(extraction.isUsable()).isEqualTo(!blocking);
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("file"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path docx() throws IOException {
        Path file = folder.resolve("docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            document.createParagraph().createRun().setText("Điều 1. Phạm vi");
            document.write(out);
        }
        return file;
    }

    private Path pdf(int pages, String text, String password) throws IOException {
        Path file = folder.resolve("pdf");
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Ke hoach");
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                if (text != null) {
                    write(document, page, text);
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
    }
}
