package vn.cchc.intake.rest;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Message keys in a caller's language. */
final class Words {

    private Words() {}

    static String of(MessageSource messages, Locale language, String key, List<String> arguments) {
        String words = messages.getMessage(key, arguments.toArray(), key, language);
        return words == null ? key : words;
    }
}
