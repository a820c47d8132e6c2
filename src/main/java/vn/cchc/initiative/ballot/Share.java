package vn.cchc.initiative.ballot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of people or votes, written as rules write it: {@code 2/3}, {@code 67%}, {@code >1/2} for more than half. Two thirds of nine
 * are six, but 67 % of nine are seven: rules that say two thirds should be kept as two thirds.
 *
 * @param above whether the share itself is too little
 */
public record Share(int part, int whole, boolean above) {

    private static final Pattern WRITTEN = Pattern.compile("(>?)\\s*(\\d{1,4})\\s*(?:/\\s*(\\d{1,4})|%)");
    private static final int PERCENT = 100;

    public Share {
        if (whole < 1 || part < 0 || part > whole || above && part == whole) {
            throw new IllegalArgumentException("No share: " + part + "/" + whole + (above ? " and more" : ""));
        }
    }

    /** Reads what rules say; empty where it is no share. */
    public static Optional<Share> read(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Share(
                    Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? PERCENT : Integer.parseInt(matcher.group(3)),
                    !matcher.group(1).isEmpty()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public static Share percent(int percent) {
        return new Share(percent, PERCENT, false);
    }

    /** How many of so many it takes: the fewest whole ones that make the share. */
    public int of(int all) {
        long product = (long) all * part;
        return Math.toIntExact(above ? product / whole + 1 : Math.ceilDiv(product, (long) whole));
    }

    @Override
    public String toString() {
        return (above ? ">" : "") + (whole == PERCENT ? part + "%" : part + "/" + whole);
    }
}
