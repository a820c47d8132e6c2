package vn.cchc.extraction.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.extraction.Attachment;
import vn.cchc.extraction.Block;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.SignatureCheck;
import vn.cchc.extraction.TextExtractor;

/** The less common kinds of files that agencies keep, made on the spot. */
class FormatsTests {

    private static final Extractors EXTRACTORS = Extractors.with(256, Duration.ofSeconds(60), 50, "tesseract");
    private static final Instant SIGNED = Instant.parse("2026-03-02T02:30:00Z");

    private final TextExtractor extractor = EXTRACTORS.extractor();

    @TempDir
    Path folder;

    @AfterAll
    static void endProcesses() {
        EXTRACTORS.close();
    }

    @Test
    void readsRichText() throws IOException {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times New Roman;}}\\f0\\fs28\n{\\b "
                + escaped("KẾ HOẠCH") + "}\\par\n" + escaped("Tuyên truyền cải cách hành chính năm 2026") + "\\par\n"
                + escaped("Điều 1. Mục đích") + "\\par\n}";

        Extraction extraction = extractor.extract(write("rtf", rtf.getBytes(StandardCharsets.US_ASCII)), "a.rtf");

        assertThat(extraction.findings()).isEmpty();
        assertThat(extraction.text().lines())
                .containsExactly("KẾ HOẠCH", "Tuyên truyền cải cách hành chính năm 2026", "Điều 1. Mục đích");
    }

    @Test
    void readsAnOpenDocumentWithItsTableAndFootnote() throws IOException {
        String content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
                  <office:body><office:text>
                    <text:h text:outline-level="1">KẾ HOẠCH</text:h>
                    <text:p>Điều 1. Mục<text:s text:c="2"/>đích<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Theo văn bản của tỉnh.</text:p></text:note-body></text:note></text:p>
                    <table:table>
                      <table:table-row><table:table-cell><text:p>STT</text:p></table:table-cell><table:table-cell><text:p>Nhiệm vụ</text:p></table:table-cell></table:table-row>
                      <table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>Tập huấn</text:p></table:table-cell></table:table-row>
                    </table:table>
                  </office:text></office:body>
                </office:document-content>
                """;
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", content);

        Extraction extraction = extractor.extract(zip(parts), "a.odt");

        assertThat(extraction.findings()).isEmpty();
        assertThat(extraction.mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(extraction.text()).contains("KẾ HOẠCH", "Điều 1. Mục đích1", "STT\tNhiệm vụ\n1\tTập huấn");
        assertThat(extraction.body())
                .anySatisfy(block -> assertThat(block.rows()).hasSize(2))
                .anySatisfy(block -> {
                    assertThat(block.kind()).isEqualTo(Block.Kind.FOOTNOTE);
                    assertThat(block.text()).contains("Theo văn bản của tỉnh.");
                });
    }

    @Test
    void readsALetterAndTakesItsAttachmentOut() throws IOException, MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject("V/v tuyên truyền cải cách hành chính", "UTF-8");
        var words = new MimeBodyPart();
        words.setText("Kính gửi Sở Nội vụ,\n\nXin gửi kế hoạch kèm theo.", "UTF-8");
        var attached = new MimeBodyPart();
        attached.setText("Kế hoạch tuyên truyền năm 2026", "UTF-8");
        attached.setFileName(jakarta.mail.internet.MimeUtility.encodeText("Kế hoạch.txt", "UTF-8", "B"));
        message.setContent(new MimeMultipart(words, attached));
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        Path inside = Files.createDirectory(folder.resolve("inside"));

        Extraction extraction = extractor.extract(
                write("eml", out.toByteArray()), "a.eml", new TextExtractor.Wishes(inside, progress -> {}));

        assertThat(extraction.findings()).isEmpty();
        assertThat(extraction.title()).isEqualTo("V/v tuyên truyền cải cách hành chính");
        assertThat(extraction.text()).contains("Kính gửi Sở Nội vụ", "Xin gửi kế hoạch kèm theo.");
        assertThat(extraction.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("Kế hoạch.txt");
            assertThat(attachment.file()).hasContent("Kế hoạch tuyên truyền năm 2026");
        });
    }

    @Test
    void takesFilesOutOfASevenZip() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));

        Extraction extraction =
                extractor.extract(sevenZip(null), "a.7z", new TextExtractor.Wishes(inside, progress -> {}));

        assertThat(extraction.isUsable()).isTrue();
        assertThat(extraction.attachments())
                .extracting(Attachment::place, Attachment::name)
                .containsExactly(org.assertj.core.api.Assertions.tuple("nam-2026", "ke-hoach.txt"));
        assertThat(extraction.attachments().getFirst().file()).hasContent("Kế hoạch tuyên truyền");
    }

    @Test
    void asksForASevenZipWithoutAPassword() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path locked = sevenZip("khoa".toCharArray());

        assertThat(extractor
                        .extract(locked, "a.7z", new TextExtractor.Wishes(inside, progress -> {}))
                        .findings())
                .extracting(Extraction.Finding::key)
                .containsExactly("extraction.encrypted");
    }

    @Test
    void saysWhoSignedAPdfAndThatNothingWasChangedSince() throws Exception {
        Extraction extraction = extractor.extract(signed(SIGNED.plus(365, ChronoUnit.DAYS)), "a.pdf");

        assertThat(extraction.signatures()).singleElement().satisfies(check -> {
            assertThat(check.state()).isEqualTo(SignatureCheck.State.INTACT);
            assertThat(check.signer()).isEqualTo("Nguyễn Thị Ký");
            assertThat(check.organization()).isEqualTo("Sở Nội vụ tỉnh Minh Họa");
            assertThat(check.authority()).isEqualTo("Nguyễn Thị Ký");
            assertThat(check.signedAt()).isEqualTo(SIGNED);
            assertThat(check.whole()).isTrue();
        });
        assertThat(extraction.isUsable()).isTrue();
    }

    @Test
    void saysThatASignedPdfWasChanged() throws Exception {
        Path file = signed(SIGNED.plus(365, ChronoUnit.DAYS));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("(Ke hoach)");
        Files.writeString(file, bytes.replace("(Ke hoach)", "(Ke hoocb)"), StandardCharsets.ISO_8859_1);

        assertThat(extractor.extract(file, "a.pdf").signatures())
                .extracting(SignatureCheck::state)
                .containsExactly(SignatureCheck.State.CHANGED);
    }

    @Test
    void saysThatACertificateHadRunOut() throws Exception {
        assertThat(extractor
                        .extract(signed(SIGNED.minus(1, ChronoUnit.DAYS)), "a.pdf")
                        .signatures())
                .extracting(SignatureCheck::state)
                .containsExactly(SignatureCheck.State.CERTIFICATE_OUT_OF_DATE);
    }

    @Test
    void saysThatTextAfterTheSignatureIsNotCoveredByIt() throws Exception {
        Path file = signed(SIGNED.plus(365, ChronoUnit.DAYS));
        Path later = folder.resolve("later");
        try (PDDocument document = Loader.loadPDF(file.toFile());
                var out = Files.newOutputStream(later)) {
            document.getDocumentInformation().setSubject("them");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }

        assertThat(extractor.extract(later, "a.pdf").signatures())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.state()).isEqualTo(SignatureCheck.State.INTACT);
                    assertThat(check.whole()).isFalse();
                });
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u" + c + "?"));
        return escaped.toString();
    }

    /** The first part stored as it is, as OpenDocument asks. */
    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            boolean first = true;
            for (var part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new ZipEntry(part.getKey());
                if (first) {
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                first = false;
                out.putNextEntry(entry);
                out.write(content);
            }
        }
        return file;
    }

    private Path sevenZip(char[] password) throws IOException {
        Path file = folder.resolve("7z");
        try (var out = password == null
                ? new SevenZOutputFile(file.toFile())
                : new SevenZOutputFile(file.toFile(), password)) {
            var entry = new SevenZArchiveEntry();
            entry.setName("nam-2026/ke-hoach.txt");
            out.putArchiveEntry(entry);
            out.write("Kế hoạch tuyên truyền".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        return file;
    }

    private Path signed(Instant until) throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var name = new X500Name("CN=Nguyễn Thị Ký, O=Sở Nội vụ tỉnh Minh Họa");
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(SIGNED.minus(365, ChronoUnit.DAYS)),
                        Date.from(until),
                        name,
                        keys.getPublic())
                .build(signer);
        var generator = new CMSSignedDataGenerator();
        try {
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, certificate));
            generator.addCertificate(certificate);
        } catch (CMSException impossible) {
            throw new IOException(impossible);
        }
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        Calendar at = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        at.setTimeInMillis(SIGNED.toEpochMilli());
        signature.setSignDate(at);
        Path file = folder.resolve("signed");
        try (PDDocument document = Loader.loadPDF(unsigned());
                var out = Files.newOutputStream(file)) {
            document.addSignature(signature, content -> {
                try {
                    return generator
                            .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                            .getEncoded();
                } catch (CMSException impossible) {
                    throw new IOException(impossible);
                }
            });
            document.saveIncremental(out);
        }
        return file;
    }

    private static byte[] unsigned() throws IOException {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Ke hoach");
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Ke hoach tuyen truyen cai cach hanh chinh nam nay");
                content.endText();
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }
}
