package vn.cchc.vietnamese;

/**
 * A syllable of a text as it was written.
 *
 * @param text the syllable's {@linkplain VietnameseText#normalize normalised} form
 * @param start offset of its first {@code char} in the original text
 * @param end offset behind its last {@code char} in the original text
 */
public record Syllable(String text, int start, int end) {

    /** Checks that the offsets enclose something. */
    public Syllable {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A syllable must enclose text, not %d to %d".formatted(start, end));
        }
    }
}
