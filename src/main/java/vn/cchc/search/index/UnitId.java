package vn.cchc.search.index;

/** The id of a unit's row and index entry: its provision's id and its place in it. */
public final class UnitId {

    private UnitId() {}

    static long of(long provision, int place) {
        return Math.addExact(Math.multiplyExact(provision, ClauseUnits.MOST), place);
    }

    /** A provision's first unit, which stands for it where no other does. */
    public static long first(long provision) {
        return of(provision, 0);
    }

    /** The provision a unit belongs to. */
    public static long provision(long unit) {
        return unit / ClauseUnits.MOST;
    }

    /** Which of its provision's units it is, from 0. */
    public static int place(long unit) {
        return (int) (unit % ClauseUnits.MOST);
    }
}
