package vn.cchc.files;

import java.util.regex.Pattern;

/**
 * The SHA-256 of a file's bytes: its name in the store.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentHash(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
