package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a judge gives an entry.
 *
 * @param points by the slug of the criterion; what is not given yet is missing
 * @param comment authors may read it once results are out, if the rules say so
 * @param note for the panel only
 */
public record Marks(Map<String, BigDecimal> points, String comment, String note) {

    public static final Marks NONE = new Marks(Map.of(), "", "");

    public Marks {
        var plain = new TreeMap<String, BigDecimal>();
        // 7, 7.0 and 7.00 are the same mark
        points.forEach((criterion, value) -> {
            var shortest = value.stripTrailingZeros();
            plain.put(criterion, shortest.scale() < 0 ? shortest.setScale(0) : shortest);
        });
        points = java.util.Collections.unmodifiableMap(plain);
    }
}
