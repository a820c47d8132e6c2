package vn.cchc.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A printed line, or the part of one that stands in a column.
 *
 * @param box null where the format has no places
 * @param size of its letters, in points; 0 where unknown
 * @param centred whether it stands in the middle of its column
 */
public record Line(String text, @Nullable Box box, double size, boolean bold, boolean italic, boolean centred) {

    /** A line of a format without places. */
    public static Line of(String text) {
        return new Line(text, null, 0, false, false, false);
    }

    /** The same line, said to stand in the middle or not. */
    public Line withCentred(boolean state) {
        return new Line(text, box, size, bold, italic, state);
    }
}
