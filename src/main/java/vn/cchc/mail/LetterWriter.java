package vn.cchc.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.ui.Languages;

/** Writes a letter from its template: as plain text, and as HTML in which nothing a person typed can become markup. */
@Component
class LetterWriter {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="font: 16px/1.6 sans-serif; color: #1b2333; max-width: 40rem; margin: 0 auto; padding: 1rem">
            %s
            </body></html>
            """;

    private final MessageSource texts;

    LetterWriter(MessageSource texts) {
        this.texts = texts;
    }

    /** A letter as it goes out. */
    record Written(String language, String subject, String body, String html) {}

    Written write(Letter letter) {
        Locale locale = Languages.supported(letter.locale());
        // a line break in a header would begin another header
        String subject =
                filled(letter, locale, "subject").replaceAll("\\s+", " ").strip();
        String body = filled(letter, locale, "body").strip();
        String paragraphs = body.lines().collect(Collectors.joining("\n")).replaceAll("\n{2,}", "\n\n");
        String html = Pattern.compile("\n\n")
                .splitAsStream(paragraphs)
                .map(paragraph -> "<p>" + marked(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
        return new Written(
                locale.getLanguage(),
                subject,
                body,
                PAGE.formatted(locale.getLanguage(), HtmlUtils.htmlEscape(subject, "UTF-8"), html));
    }

    private String filled(Letter letter, Locale locale, String part) {
        String key = "mail." + letter.template() + "." + part;
        String template;
        try {
            // without arguments the text comes as it is written, not as a MessageFormat
            template = texts.getMessage(key, null, locale);
        } catch (NoSuchMessageException missing) {
            throw new IllegalArgumentException("No text " + key, missing);
        }
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(letter, place.group(1))));
    }

    private static String value(Letter letter, String name) {
        Map<String, Object> values = letter.values();
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The letter " + letter.template() + " lacks the value " + name);
        }
        return value.toString();
    }

    private static String marked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            html.append(HtmlUtils.htmlEscape(text.substring(end, links.start()), "UTF-8"));
            String link = HtmlUtils.htmlEscape(links.group(), "UTF-8");
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            end = links.end();
        }
        html.append(HtmlUtils.htmlEscape(text.substring(end), "UTF-8"));
        return html.toString().replace("\n", "<br>\n");
    }
}
