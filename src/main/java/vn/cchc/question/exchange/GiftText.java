package vn.cchc.question.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** How texts stand in GIFT. */
final class GiftText {

    /** Not seen by anyone and taken out when read: keeps words from being mistaken for the format's own. */
    private static final String GUARD = "\u200b";

    private GiftText() {}

    static String write(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("~", "\\~")
                .replace("=", "\\=")
                .replace("#", "\\#")
                .replace("{", "\\{")
                .replace("}", "\\}")
                .replace(":", "\\:")
                .replace("\n", "\\n");
        escaped = escaped.replace("->", "-" + GUARD + ">");
        return escaped.startsWith("[")
                        || escaped.startsWith("%")
                        || escaped.startsWith("//")
                        || escaped.startsWith("$")
                        || escaped.startsWith(">")
                ? GUARD + escaped
                : escaped;
    }

    /** Inside a tag neither brackets nor what a web page could mistake are allowed. */
    static String writeTag(String text) {
        StringBuilder tag = new StringBuilder();
        for (char c : text.toCharArray()) {
            if ("%[]\\<>`".indexOf(c) >= 0) {
                tag.append('%').append(String.format("%02X", (int) c));
            } else {
                tag.append(c);
            }
        }
        return tag.toString();
    }

    static String readTag(String tag) {
        String plain = tag.replace("\\]", "]");
        try {
            return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return plain;
        }
    }
}
