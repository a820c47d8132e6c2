package vn.cchc.initiative.ballot;

/**
 * When a secret ballot holds and when it says yes. A pure function of counts: who voted how is known to nobody.
 *
 * @param quorum of the panel's members who must be there
 * @param threshold of yes among those it is counted of
 */
public record BallotRule(Share quorum, Share threshold, Of of) {

    /** Whom the threshold is a share of. */
    public enum Of {
        /** All members of the panel, those absent too. */
        MEMBERS,
        /** The members who are there. */
        PRESENT,
        /** The ballots that say yes or no. */
        VALID
    }

    /**
     * What the counting committee reports on one question.
     *
     * @param members of the panel
     * @param present of them
     * @param issued ballots handed out
     * @param returned ballots in the box
     * @param yes ballots that agree
     * @param no ballots that don't; what is neither is invalid or blank
     */
    public record Count(int members, int present, int issued, int returned, int yes, int no) {

        /** @throws IllegalArgumentException where the counts can't all be right */
        public Count {
            if (yes < 0
                    || no < 0
                    || yes + no > returned
                    || returned > issued
                    || issued > present
                    || present > members) {
                throw new IllegalArgumentException(
                        "These counts can't all be right: %d members, %d present, %d issued, %d returned, %d yes, %d no"
                                .formatted(members, present, issued, returned, yes, no));
            }
        }

        /** Ballots that say neither yes nor no. */
        public int invalid() {
            return returned - yes - no;
        }
    }

    /** What a ballot comes to. */
    public enum Verdict {
        /** Enough said yes. */
        PASSED,
        NOT_PASSED,
        /** Too few members were there: the ballot is void. */
        NO_QUORUM
    }

    /**
     * The verdict and what it rests on.
     *
     * @param needed yes that were needed
     * @param base how many they are a share of
     * @param neededPresent members that had to be there
     * @param unanimous whether the count gives away how everybody voted, so that it is better told as "unanimous" only
     */
    public record Outcome(Verdict verdict, int needed, int base, int neededPresent, boolean unanimous) {}

    public Outcome decide(Count count) {
        int base = switch (of) {
            case MEMBERS -> count.members();
            case PRESENT -> count.present();
            case VALID -> count.yes() + count.no();
        };
        // nothing is not enough, even of nothing
        int needed = Math.max(1, threshold.of(base));
        int neededPresent = Math.max(1, quorum.of(count.members()));
        boolean unanimous = count.returned() > 0 && (count.yes() == count.returned() || count.no() == count.returned());
        Verdict verdict = count.present() < neededPresent
                ? Verdict.NO_QUORUM
                : count.yes() >= needed ? Verdict.PASSED : Verdict.NOT_PASSED;
        return new Outcome(verdict, needed, base, neededPresent, unanimous);
    }
}
