package vn.cchc.plan;

/** How often a task comes round. */
public enum Rhythm {
    WEEKLY(52),
    MONTHLY(12),
    QUARTERLY(4),
    /** Once, by its due day. */
    ONCE(1),
    /** All the time; accounted for once a quarter. */
    CONTINUOUS(4);

    private final int aYear;

    Rhythm(int aYear) {
        this.aYear = aYear;
    }

    /** About how many times a whole year asks for it. */
    public int aYear() {
        return aYear;
    }
}
