package vn.cchc.plan.reading;

import java.text.Normalizer;

/**
 * A part of a plan's text.
 *
 * @param key of the provision, empty for a text without parts
 * @param words its heading, if any, as the first line, and its text
 */
public record Part(String key, String words) {

    public Part {
        words = Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    /** A provision as the library keeps it. */
    public static Part of(String key, String heading, String text) {
        return new Part(key, heading.isBlank() ? text : heading + "\n" + text);
    }
}
