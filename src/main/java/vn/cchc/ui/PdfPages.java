package vn.cchc.ui;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.core.io.ClassPathResource;

/** Lays out HTML as pages of a PDF with the portal's fonts embedded; several texts may follow each other and share the fonts. */
public final class PdfPages {

    private static final List<Face> FACES = List.of(
            new Face("NotoSerif_400Regular", "Noto Serif", 400, FontStyle.NORMAL),
            new Face("NotoSerif_400Regular_Italic", "Noto Serif", 400, FontStyle.ITALIC),
            new Face("NotoSerif_700Bold", "Noto Serif", 700, FontStyle.NORMAL),
            new Face("BeVietnamPro_400Regular", "Be Vietnam Pro", 400, FontStyle.NORMAL),
            new Face("BeVietnamPro_600SemiBold", "Be Vietnam Pro", 600, FontStyle.NORMAL),
            new Face("BeVietnamPro_700Bold", "Be Vietnam Pro", 700, FontStyle.NORMAL));

    private final PDDocument file;
    private final Map<Face, PDFont> fonts = new HashMap<>();

    /** @param file stays open, the caller saves it */
    public PdfPages(PDDocument file) {
        this.file = file;
    }

    /** Appends what the page describes with its styles inside; nothing is fetched from anywhere. */
    public void add(String html) throws IOException {
        org.jsoup.nodes.Document parsed = Jsoup.parse(Normalizer.normalize(html, Normalizer.Form.NFC));
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(file)
                .useFastMode()
                .useUnicodeLineBreaker(new SpaceBreaker())
                .useInitialPageNumber(file.getNumberOfPages() + 1)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(parsed), null);
        for (Face face : FACES) {
            builder.useFont(
                    new PDFontSupplier(fonts.computeIfAbsent(face, missing -> missing.load(file))),
                    face.family(),
                    face.weight(),
                    face.style(),
                    true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    /** A font file on the class path and how style sheets name it. */
    private record Face(String file, String family, int weight, FontStyle style) {

        /** Without ligatures: looking for them takes nine tenths of the time, and Vietnamese has none. */
        PDFont load(PDDocument document) {
            try (InputStream stream = new ClassPathResource("fonts/" + file + ".ttf").getInputStream()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
