package vn.cchc.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A letter to be written and sent.
 *
 * @param template {@code <module>.<name>}: the texts {@code mail.<module>.<name>.subject} and {@code .body} of the bundles
 * @param values what stands for the templates' {@code {name}}; an {@code https://} address becomes a link
 */
public record Letter(String to, String template, Locale locale, Map<String, Object> values) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");
    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+(\\.[a-z][a-z-]*)+");

    public Letter {
        if (!ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("Not an address to write to");
        }
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("Not a template's name: " + template);
        }
        values = Map.copyOf(values);
    }

    /** Without address and values: they are personal. */
    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
