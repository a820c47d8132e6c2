package vn.cchc.contest;

import java.util.List;
import java.util.Optional;
import vn.cchc.contest.result.Totals;
import vn.cchc.contest.rules.Board;

/** Standings over all rounds of a board, by the board's rule, from the latest standings of its rounds. */
public interface ContestTotals {

    /**
     * A page of places.
     *
     * @param rounds that are counted in, by their place; a place's rounds count from 1 in this list
     */
    record Page(List<Round> rounds, long total, List<Row> rows) {

        public Page {
            rounds = List.copyOf(rounds);
            rows = List.copyOf(rows);
        }
    }

    /** Somebody's place; the name is masked unless an organizer asks. */
    record Row(String name, String unit, Totals.Place place) {}

    /** The contest's boards that have more than one round. */
    List<Board> boards(Contest contest);

    /**
     * What the public may see: rounds with published results; names are masked.
     *
     * @return empty where no round has results yet
     */
    Optional<Page> published(Contest contest, Board board, int page, int size);

    /** For organizers: closed rounds too, with whole names. */
    Optional<Page> provisional(Contest contest, Board board, int page, int size);
}
