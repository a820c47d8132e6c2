package vn.cchc.contest.page;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.cchc.ui.Languages;

/** The texts of the exam page, which writes them itself: every key of its own bundle, without the {@code exam.} in front. */
@Component
class ExamTexts {

    private static final String PREFIX = "exam.";

    private final Map<Locale, Map<String, String>> texts =
            Map.of(Languages.VIETNAMESE, read(Languages.VIETNAMESE), Languages.ENGLISH, read(Languages.ENGLISH));

    Map<String, String> in(Locale locale) {
        return Objects.requireNonNull(texts.get(Languages.supported(locale)));
    }

    private static Map<String, String> read(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "messages/exam",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> read = new TreeMap<>();
        // as a message format writes its quotes
        bundle.keySet()
                .forEach(key -> read.put(
                        key.substring(PREFIX.length()), bundle.getString(key).replace("''", "'")));
        return read;
    }
}
