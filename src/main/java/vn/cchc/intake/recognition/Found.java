package vn.cchc.intake.recognition;

import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Box;

/**
 * A fact and where it was read.
 *
 * @param confidence from 0 to 1
 * @param page counted from 1; 0 where it was worked out from something else
 * @param box where on the page; null in formats without places
 * @param written the words it was read from
 */
public record Found<T>(
        T value, double confidence, int page, @Nullable Box box, String written) {

    /** The same fact, believed so far. */
    public Found<T> believed(double confidence) {
        return new Found<>(value, Math.round(confidence * 100) / 100.0, page, box, written);
    }

    /** Another form of the same words. */
    public <S> Found<S> as(S other) {
        return new Found<>(other, confidence, page, box, written);
    }
}
