package vn.cchc.initiative;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.PersonId;

/** What a call came to, for modules that join calls with something else. Whoever shows names of those without an award masks them. */
public interface CallPlaces {

    /**
     * An author.
     *
     * @param person null where the portal does not know them
     * @param unitId in the register, null where the unit is only text
     */
    record Author(
            @Nullable PersonId person,
            String name,
            @Nullable Long unitId,
            String unit) {}

    /**
     * An entry's place in the last stage.
     *
     * @param rank 1 for all that passed where there is no order
     * @param score of the full score, or the share of votes in a ballot
     */
    record Place(String code, int rank, BigDecimal score, List<Author> authors) {

        public Place {
            authors = List.copyOf(authors);
        }
    }

    /** Best first; empty before results are published. */
    List<Place> of(long call);

    /** How many people are authors of entries that count. */
    int people(long call);
}
