package vn.cchc.contest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.ledger.LedgerLines.UnitLine;
import vn.cchc.question.Points;

/**
 * A page of standings; names are masked.
 *
 * @param target what was to be predicted
 * @param root of the ledger they follow from
 * @param units on the first page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingsAnswer(
        long total,
        int page,
        int version,
        String root,
        @Nullable Long target,
        List<Item> items,
        @Nullable List<UnitLine> units) {

    /** @param entrant the pseudonym under which the ledger tells the attempts */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            int rank,
            String entrant,
            String name,
            String unit,
            BigDecimal score,
            int correct,
            long durationMillis,
            @Nullable Long distance,
            String prize) {

        static Item of(RoundResults.Row row) {
            var place = row.place();
            return new Item(
                    place.rank(),
                    place.entrant(),
                    row.name(),
                    row.unit(),
                    new Points(place.score()).decimal(),
                    place.correct(),
                    place.durationMillis(),
                    place.distance(),
                    place.prize());
        }
    }

    static StandingsAnswer of(RoundResults.Page found, int page, @Nullable List<UnitLine> units) {
        return new StandingsAnswer(
                found.total(),
                page,
                found.version().version(),
                found.version().root(),
                found.version().target(),
                found.rows().stream().map(Item::of).toList(),
                units);
    }
}
