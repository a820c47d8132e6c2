package vn.cchc.account.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.HeldData;
import vn.cchc.ui.Texts;

/** What is held about somebody as a zip: JSON for programs, a page for people. */
@Component
class PersonalDataFile {

    private final Texts texts;
    private final JsonMapper json = JsonMapper.builder().build();

    PersonalDataFile(Texts texts) {
        this.texts = texts;
    }

    void write(Map<String, List<HeldData>> held, Locale locale, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "du-lieu.json", json(held));
            put(zip, "du-lieu.html", html(held, locale));
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String json(Map<String, List<HeldData>> held) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", Instant.now().toString());
        held.forEach((module, parts) -> {
            Map<String, Object> named = new LinkedHashMap<>();
            parts.forEach(part -> named.put(part.name(), part.rows()));
            all.put(module, named);
        });
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private String html(Map<String, List<HeldData>> held, Locale locale) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(text(texts.in(locale, "privacy.file.title")))
                .append("</title></head><body>\n<h1>")
                .append(text(texts.in(locale, "privacy.file.title")))
                .append("</h1>\n");
        held.values().forEach(parts -> parts.forEach(part -> part(page, part, locale)));
        return page.append("</body></html>\n").toString();
    }

    private void part(StringBuilder page, HeldData part, Locale locale) {
        page.append("<h2>")
                .append(text(named("privacy.held.", part.name(), locale)))
                .append("</h2>\n");
        for (Map<String, String> row : part.rows()) {
            page.append("<dl>\n");
            row.forEach((field, value) -> page.append("<dt>")
                    .append(text(named("privacy.field.", field, locale)))
                    .append("</dt><dd>")
                    .append(text(value))
                    .append("</dd>\n"));
            page.append("</dl>\n");
        }
    }

    private String named(String prefix, String name, Locale locale) {
        try {
            String key = prefix + name;
            return texts.in(locale, key);
        } catch (NoSuchMessageException ofAnotherModule) {
            return name;
        }
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
