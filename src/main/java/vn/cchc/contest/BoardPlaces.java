package vn.cchc.contest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.PersonId;

/** Everybody's place over all rounds of a board, for modules that join contests with something else. Whoever shows names masks them. */
public interface BoardPlaces {

    /**
     * A board.
     *
     * @param complete whether the results of all its rounds are published
     */
    record NamedBoard(String slug, String title, boolean complete) {}

    /**
     * Somebody's place.
     *
     * @param unit for which they took part, null for none
     */
    record Place(PersonId person, @Nullable Long unit, int rank, BigDecimal score) {}

    List<NamedBoard> boards(long contest);

    /** Best first; empty before the results of all rounds are published. */
    List<Place> of(long contest, String board);
}
