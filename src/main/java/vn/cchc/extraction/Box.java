package vn.cchc.extraction;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A rectangle on a page, in points from its upper left corner. */
public record Box(double left, double top, double right, double bottom) {

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double middle() {
        return (left + right) / 2;
    }

    public double centre() {
        return (top + bottom) / 2;
    }

    /** The smallest rectangle around both. */
    public Box and(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** How much of the lower of the two heights both share. */
    public double sharedHeight(Box other) {
        double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        double lower = Math.min(height(), other.height());
        return lower <= 0 ? 0 : Math.max(0, shared) / lower;
    }

    /** Whether a point lies inside or on the edge. */
    public boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The smallest rectangle around all of them; null where there is none. */
    public static @Nullable Box around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::and).orElse(null);
    }
}
