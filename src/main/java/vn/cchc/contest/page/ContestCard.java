package vn.cchc.contest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contest in a few words, in the reader's language.
 *
 * @param current the round that is open, else the next, else the last
 * @param lastResults address of the newest results, null where there are none
 */
public record ContestCard(
        String address,
        String title,
        String summary,
        boolean demonstration,
        Stage stage,
        @Nullable RoundLine current,
        List<RoundLine> rounds,
        @Nullable String lastResults) {

    public ContestCard {
        rounds = List.copyOf(rounds);
    }

    /** By what contests are grouped. */
    public enum Stage {
        OPEN,
        UPCOMING,
        OVER
    }

    /** A state in words, with what supports them. */
    public record Badge(String tone, String icon, String words) {}

    /**
     * A round in a few words.
     *
     * @param takes "20 câu trong 15 phút"
     * @param who who may enter, as a sentence
     * @param results address of its standings, null before they are out
     */
    public record RoundLine(
            long id,
            String address,
            String title,
            String board,
            Badge badge,
            boolean open,
            boolean upcoming,
            String takes,
            String opens,
            String closes,
            String who,
            @Nullable String results) {

        /** Where the exam is taken. */
        public String exam() {
            return address + "/lam-bai";
        }
    }
}
