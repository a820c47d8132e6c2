package vn.cchc.initiative.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is judged by itself.
 *
 * @param maximum of points
 * @param weight by which the points count
 * @param step between two marks: 0,25, 0,5 or 1
 */
public record Criterion(
        String slug,
        String title,
        String hint,
        BigDecimal maximum,
        BigDecimal weight,
        BigDecimal step,
        List<Band> bands) {

    public Criterion {
        bands = List.copyOf(bands);
    }

    /** Whether a judge may give these points. */
    public boolean allows(BigDecimal points) {
        return points.signum() >= 0
                && points.compareTo(maximum) <= 0
                && points.remainder(step).signum() == 0;
    }
}
