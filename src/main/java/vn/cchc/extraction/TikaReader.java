package vn.cchc.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a file with Tika, its type told by its content alone. What is embedded in it is left out. */
@Component
class TikaReader {

    /** Beyond any legal text; stops what unpacks without end. */
    private static final int LONGEST_TEXT = 20_000_000;

    private static final int FEWEST_LETTERS_A_PAGE = 25;

    private final Detector detector = new DefaultDetector();
    private final Parser parser = new AutoDetectParser(detector);

    Extraction read(Path file, String name) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String mediaType = withoutParameters(detector.detect(in, metadata).toString());
            List<Extraction.Finding> findings = new ArrayList<>(NameCheck.findings(name, mediaType));
            if (!FileKind.isReadable(mediaType)) {
                if (findings.stream().noneMatch(Extraction.Finding::blocking)) {
                    findings.add(Extraction.Finding.blocking("extraction.unknown-type", name, mediaType));
                }
                return new Extraction(mediaType, null, null, "", findings);
            }
            metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, mediaType);
            String text = text(in, metadata, name, findings);
            Integer pages = metadata.getInt(PagedText.N_PAGES);
            findings.addAll(aboutText(text, pages, mediaType, name, findings));
            return new Extraction(mediaType, title(metadata), pages, text, findings);
        }
    }

    private String text(TikaInputStream in, Metadata metadata, String name, List<Extraction.Finding> findings)
            throws IOException, SAXException, TikaException {
        WriteOutContentHandler out = new WriteOutContentHandler(LONGEST_TEXT);
        try {
            parser.parse(in, new BodyContentHandler(out), metadata, context());
        } catch (EncryptedDocumentException locked) {
            findings.add(Extraction.Finding.blocking("extraction.encrypted", name));
        } catch (SAXException | TikaException stopped) {
            if (!WriteLimitReachedException.isWriteLimitReached(stopped)) {
                throw stopped;
            }
            findings.add(Extraction.Finding.remark("extraction.cut", name, String.valueOf(LONGEST_TEXT)));
        }
        return out.toString().strip();
    }

    private static List<Extraction.Finding> aboutText(
            String text, @Nullable Integer pages, String mediaType, String name, List<Extraction.Finding> soFar) {
        if (soFar.stream().anyMatch(Extraction.Finding::blocking)) {
            return List.of();
        }
        if (mediaType.equals(FileKind.HTML) && NameCheck.isErrorPage(text)) {
            return List.of(Extraction.Finding.blocking("extraction.error-page", name));
        }
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (mediaType.equals(FileKind.PDF) && letters < (long) FEWEST_LETTERS_A_PAGE * (pages == null ? 1 : pages)) {
            return List.of(
                    Extraction.Finding.blocking("extraction.scan", name, pages == null ? "?" : String.valueOf(pages)));
        }
        return letters == 0 ? List.of(Extraction.Finding.blocking("extraction.no-text", name)) : List.of();
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static @Nullable String title(Metadata metadata) {
        String title = metadata.get(TikaCoreProperties.TITLE);
        return title == null || title.isBlank() ? null : title.strip();
    }

    private static String withoutParameters(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return semicolon < 0 ? mediaType : mediaType.substring(0, semicolon).strip();
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing is asked for
        }
    }
}
