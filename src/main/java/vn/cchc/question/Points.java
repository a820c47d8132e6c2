package vn.cchc.question;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an answer or an attempt earns, exact to a thousandth of a point, so that equal sums are equal and never differ by rounding.
 *
 * @param thousandths never negative
 */
public record Points(long thousandths) implements Comparable<Points> {

    public static final Points NONE = new Points(0);

    private static final int DIGITS = 3;

    public Points {
        if (thousandths < 0) {
            throw new IllegalArgumentException("Points can't be negative: " + thousandths);
        }
    }

    public static Points of(long whole) {
        return new Points(Math.multiplyExact(whole, 1_000));
    }

    /** Reads a decimal with a point; more than three decimals are refused, as they could not be kept. */
    public static Points of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public static Points of(BigDecimal decimal) {
        return new Points(decimal.setScale(DIGITS, RoundingMode.UNNECESSARY)
                .movePointRight(DIGITS)
                .longValueExact());
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(thousandths, other.thousandths));
    }

    /** The share {@code part} of {@code whole}, rounded down to a thousandth: half a right answer never earns more than half. */
    public Points share(long part, long whole) {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException("No share: " + part + " of " + whole);
        }
        return new Points(Math.multiplyExact(thousandths, part) / whole);
    }

    public BigDecimal decimal() {
        BigDecimal value = BigDecimal.valueOf(thousandths, DIGITS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
