package vn.cchc.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.cchc.ui.Languages;
import vn.cchc.ui.PdfPages;

/** Turns templates and drafts into files, in Vietnamese as papers are. */
@Component
public class Printing {

    private static final long IN_MEMORY = 16L << 20;

    private final TemplateEngine templates;
    private final ZoneId zone;
    private final String style;

    Printing(TemplateEngine templates, @Value("${cchc.zone}") ZoneId zone) throws IOException {
        this.templates = templates;
        this.zone = zone;
        this.style = new ClassPathResource("templates/paper/contest.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** The draft as a PDF, dated this year. */
    public byte[] pdf(Draft draft) {
        return pdf("paper/draft", draft.kind() + " " + draft.subject(), Map.of("draft", draft, "year", year()));
    }

    /** The draft as Word, dated this year. */
    public byte[] docx(Draft draft) {
        return DraftDocx.write(draft, year());
    }

    /**
     * A page as a PDF, with the style sheet of prints.
     *
     * @param template below {@code templates/}
     */
    public byte[] pdf(String template, String title, Map<String, Object> model) {
        return pdf(title, List.of(html(template, model)));
    }

    /** Certificates as one file, a page each. */
    public byte[] certificates(List<CertificatePage> pages) {
        return pdf(
                "Giấy chứng nhận",
                pages.stream()
                        .map(page -> html("paper/certificate", Map.of("page", page)))
                        .toList());
    }

    public String html(String template, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("style", style);
        return templates.process(template, new Context(Languages.VIETNAMESE, whole));
    }

    /** Several texts after each other in one file. */
    public static byte[] pdf(String title, List<String> texts) {
        try (PDDocument file = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            var pages = new PdfPages(file);
            for (String text : texts) {
                pages.add(text);
            }
            file.getDocumentInformation().setTitle(title);
            file.getDocumentCatalog().setLanguage("vi");
            var preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            file.getDocumentCatalog().setViewerPreferences(preferences);
            var bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int year() {
        return LocalDate.now(zone).getYear();
    }
}
