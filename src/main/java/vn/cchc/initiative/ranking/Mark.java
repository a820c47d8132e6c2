package vn.cchc.initiative.ranking;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a judge's locked sheet gives an entry.
 *
 * @param total the weighted sum
 * @param points by criterion, before weights
 */
public record Mark(long judge, BigDecimal total, Map<String, BigDecimal> points) {

    public Mark {
        points = Map.copyOf(points);
        if (total.signum() < 0) {
            throw new IllegalArgumentException("A mark can't be negative: " + total);
        }
    }
}
