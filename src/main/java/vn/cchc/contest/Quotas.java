package vn.cchc.contest;

import java.util.List;

/** How far units have come with what the rules ask of them, as of now. */
public interface Quotas {

    /**
     * A unit held to a quota.
     *
     * @param headcount of the positions the quota names, 0 where none is recorded
     * @param wanted people who should take part, 0 where nobody knows how many
     * @param taken people of it and of units below it who have submitted
     */
    record Progress(String board, String quota, long organization, String unit, int headcount, int wanted, int taken) {

        public boolean met() {
            return wanted > 0 && taken >= wanted;
        }
    }

    /** Every unit held to a quota, those that lack most first. */
    List<Progress> progress(long contest);
}
