package vn.cchc.initiative.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An award of the last stage.
 *
 * @param count how many there are, 0 for as many as reach {@code least}
 * @param money in đồng, 0 for none
 */
public record Award(String title, int count, @Nullable BigDecimal least, long money) {}
