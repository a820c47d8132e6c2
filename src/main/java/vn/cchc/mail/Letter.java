package vn.cchc.mail;

import java.util.Locale;
import java.util.Map;

/**
 * A letter to be written and sent.
 *
 * @param to an e-mail address
 * @param template names the texts {@code mail.<template>.subject} and {@code mail.<template>.body}
 * @param values what stands for the {@code {name}} in them
 */
public record Letter(String to, String template, Locale locale, Map<String, Object> values) {

    public Letter {
        values = Map.copyOf(values);
    }
}
