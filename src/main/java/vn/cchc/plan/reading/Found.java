package vn.cchc.plan.reading;

/**
 * A fact with where it stands.
 *
 * @param part key of the part
 * @param start of the words it was read from, in the part's words; {@code end} is the first place after them
 */
public record Found<T>(T value, String part, int start, int end) {

    <R> Found<R> as(R other) {
        return new Found<>(other, part, start, end);
    }
}
