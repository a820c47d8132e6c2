package vn.cchc.library.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.cchc.library.LegalText;
import vn.cchc.library.Provision;
import vn.cchc.ui.PdfPages;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Prints a document as a PDF with embedded fonts. Long texts are laid out in pieces that share one file and its fonts, so that
 * what is held in memory depends on a piece, not on the text.
 */
@Component
class PaperPrinter {

    private static final int PIECE = 200_000;

    private final TemplateEngine templates;
    private final DocumentViews views;
    private final Texts texts;
    private final String style;

    PaperPrinter(TemplateEngine templates, DocumentViews views, Texts texts) throws IOException {
        this.templates = templates;
        this.views = views;
        this.texts = texts;
        this.style = new ClassPathResource("templates/paper/document.css").getContentAsString(StandardCharsets.UTF_8);
    }

    byte[] print(LegalText text, String base, LocalDate day, Locale locale) {
        try (PDDocument file = new PDDocument(MemoryUsageSetting.setupMixed(16L << 20).streamCache)) {
            PdfPages pages = new PdfPages(file);
            List<List<Provision>> pieces = pieces(text.provisions());
            for (int i = 0; i < pieces.size(); i++) {
                String html = html(text, pieces.get(i), i == 0, i == pieces.size() - 1, base, day, locale);
                pages.add(html);
            }
            describe(file, text, base);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** At least one, of whole provisions, each about as long as {@link #PIECE}. */
    private static List<List<Provision>> pieces(List<Provision> provisions) {
        List<List<Provision>> pieces = new ArrayList<>();
        List<Provision> piece = new ArrayList<>();
        int length = 0;
        for (Provision provision : provisions) {
            if (length > 0 && length + provision.text().length() > PIECE) {
                pieces.add(piece);
                piece = new ArrayList<>();
                length = 0;
            }
            piece.add(provision);
            length += provision.text().length();
        }
        pieces.add(piece);
        return pieces;
    }

    private String html(
            LegalText text,
            List<Provision> piece,
            boolean first,
            boolean last,
            String base,
            LocalDate day,
            Locale locale) {
        LegalText part = new LegalText(
                text.summary(),
                text.postedOn(),
                text.effectiveOn(),
                text.validityBasis(),
                text.validityConfirmedBy(),
                text.validityConfirmedAt(),
                text.signer(),
                text.topics(),
                text.source(),
                text.derived(),
                piece,
                List.of(),
                text.textVersion(),
                text.revision(),
                text.updatedAt(),
                text.publishedAt());
        DocumentView view =
                views.of(part, Passages.NONE, CitedDocuments.NONE, null, DocumentViews.Addresses.PLAIN, locale);
        Map<String, Object> model = new HashMap<>();
        model.put("doc", view);
        model.put("paper", true);
        model.put("first", first);
        model.put("last", last);
        model.put("style", style);
        model.put("foot", texts.in(locale, "page.paper.foot", base + view.link(), day(day)));
        return templates.process("paper/document", new Context(locale, model));
    }

    private static String day(LocalDate day) {
        return Citations.DAY.format(day);
    }

    private static void describe(PDDocument file, LegalText text, String base) {
        PDDocumentInformation about = file.getDocumentInformation();
        about.setTitle(VietnameseText.nfc(Citations.brief(text.summary()) + ". "
                + CleanText.line(text.summary().title())));
        about.setAuthor(orNull(CleanText.line(text.summary().issuer())));
        about.setSubject("Bản tham khảo");
        about.setCreator(base);
        file.getDocumentCatalog().setLanguage("vi");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        file.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : VietnameseText.nfc(text);
    }
}
