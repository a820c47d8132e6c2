package vn.cchc.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files made to harm whoever opens them, built on the spot. */
public final class HostileFiles {

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * All of them by the names they come with.
     *
     * @param megabytes how much the bomb unpacks to
     * @param pages of the long PDF
     * @param step how many bytes lie between two truncations
     */
    public static Map<String, Path> in(Path folder, int megabytes, int pages, int step) throws IOException {
        HostileFiles all = new HostileFiles(folder);
        all.bomb(megabytes);
        all.nested();
        all.longPdf(pages);
        all.loops();
        all.word();
        all.encrypted();
        all.names();
        all.truncated(step);
        return all.files;
    }

    /** Two gigabytes that take no place on the disk. */
    public static Path sparse(Path folder) throws IOException {
        Path file = folder.resolve("sparse");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        return file;
    }

    private void put(String name, byte[] content) throws IOException {
        files.put(name, Files.write(folder.resolve("hostile-" + files.size()), content));
    }

    private void bomb(int megabytes) throws IOException {
        Path file = folder.resolve("bomb");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("bom.txt"));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) '0');
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
        files.put("bom.zip", file);
    }

    private void nested() throws IOException {
        byte[] inner = "Kế hoạch".getBytes(StandardCharsets.UTF_8);
        String name = "ke-hoach.txt";
        for (int depth = 0; depth < 12; depth++) {
            inner = zip(Map.of(name, inner));
            name = "tang-" + depth + ".zip";
        }
        put("long-nhau.zip", inner);
    }

    private void longPdf(int pages) throws IOException {
        put("van-trang.pdf", pdfOf(pages));
    }

    private static byte[] pdfOf(int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(50, 700);
                    content.showText("Trang " + i + " cua mot van ban rat dai ve cai cach hanh chinh");
                    content.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    /** A font whose letter draws itself, and a tree of pages that is its own branch. */
    private void loops() throws IOException {
        String glyph = "1000 0 d0 BT /F1 1 Tf (a) Tj (a) Tj ET";
        String page = "BT /F1 12 Tf 50 700 Td (aaaa) Tj ET";
        put(
                "phong-chu-lap.pdf",
                pdf(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                                + " /Resources << /Font << /F1 5 0 R >> >> >>",
                        "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]"
                                + " /CharProcs << /a 6 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >>"
                                + " /FirstChar 97 /LastChar 97 /Widths [1000] /Resources << /Font << /F1 5 0 R >> >> >>",
                        "<< /Length " + glyph.length() + " >>\nstream\n" + glyph + "\nendstream"));
        put(
                "cay-trang-lap.pdf",
                pdf(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 1000000 >>",
                        "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000000 >>"));
    }

    private static byte[] pdf(String... objects) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        int[] offsets = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            offsets[i] = text.length();
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int offset : offsets) {
            text.append("%010d 00000 n \n".formatted(offset));
        }
        text.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An entity that names a file, entities that multiply, and a macro. */
    private void word() throws IOException {
        byte[] docx = docx();
        put("thuc-the.docx", changed(docx, "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        put("ty-tieng-cuoi.docx", changed(docx, laughs + "]>", "&l11;"));
        ByteArrayOutputStream macro = new ByteArrayOutputStream();
        copy(docx, macro, "word/vbaProject.bin", new byte[4096]);
        put("macro.docm", macro.toByteArray());
    }

    private static byte[] changed(byte[] docx, String doctype, String entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceFirst("(<\\?xml[^>]*>)?", doctype)
                            .replace("THỰC THỂ", entity)
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private static void copy(byte[] docx, OutputStream out, String extra, byte[] bytes) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry(extra));
            zip.write(bytes);
        }
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line :
                    new String[] {"KẾ HOẠCH", "Điều 1. THỰC THỂ", "Điều 2. Một việc phải làm trong năm nay."}) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    private void encrypted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
            document.save(out);
        }
        put("khoa.pdf", out.toByteArray());
    }

    private void names() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] text = "Kế hoạch tuyên truyền cải cách hành chính".getBytes(StandardCharsets.UTF_8);
        entries.put("../../../../tmp/thoat.txt", text);
        entries.put("/etc/cron.d/thoat.txt", text);
        entries.put("ke-hoach\u202Etxt.exe", text);
        entries.put("..\\..\\windows\\thoat.txt", text);
        put("ten-la.zip", zip(entries));
        put("../../ke-hoach\u202Efdp.txt", text);
    }

    private void truncated(int step) throws IOException {
        byte[] pdf = pdfOf(12);
        for (int length = step; length < pdf.length; length += step) {
            put("cut-" + length + ".pdf", Arrays.copyOf(pdf, length));
        }
        byte[] docx = docx();
        for (int length = step; length < docx.length; length += step) {
            put("cut-" + length + ".docx", Arrays.copyOf(docx, length));
        }
        byte[] zip = Files.readAllBytes(files.get("long-nhau.zip"));
        for (int length = step; length < zip.length; length += step) {
            put("cut-" + length + ".zip", Arrays.copyOf(zip, length));
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
