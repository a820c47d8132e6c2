package vn.cchc.contest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.ledger.LedgerHeader;
import vn.cchc.contest.ledger.LedgerLines.PlaceLine;
import vn.cchc.contest.ledger.LedgerLines.UnitLine;

/** What rounds came to, and what organizers do about it. Every change appends a version of the ledger with its reason. */
public interface RoundResults {

    /**
     * A version of a round's results.
     *
     * @param target what was to be predicted, null where nothing was
     * @param awaitsLots whether prizes wait until the draw's public value is fixed
     */
    record Version(
            long id,
            int version,
            String reason,
            java.time.Instant createdAt,
            String root,
            int records,
            @Nullable Long target,
            boolean awaitsLots) {}

    /** A page of places. */
    record Page(Version version, long total, List<Row> rows) {}

    /**
     * Somebody's place.
     *
     * @param entrant for acts of organizers
     * @param name masked unless an organizer asks
     * @param unit its name, empty for none
     */
    record Row(long entrant, String name, String unit, PlaceLine place) {}

    /** What a change did to somebody's place; null where there was or is none. */
    record Shift(
            String entrant,
            @Nullable PlaceLine before,
            @Nullable PlaceLine after) {}

    /** All versions, latest first; empty before the round is closed. */
    List<Version> versions(long round);

    Optional<Version> latest(long round);

    /**
     * The latest standings.
     *
     * @param unit id of the agency whose people are asked for, null for everybody
     * @param named whether names are shown whole, for organizers
     * @param page from 0
     */
    Optional<Page> standings(long round, @Nullable Long unit, boolean named, int page, int size);

    /** Places with a prize, of all pages: prizes stand at the top except where lots gave them. */
    default List<Row> winners(long round, boolean named) {
        int size = 500;
        List<Row> winners = new ArrayList<>();
        for (int page = 0; ; page++) {
            var rows = standings(round, null, named, page, size).map(Page::rows).orElse(List.of());
            rows.stream().filter(row -> !row.place().prize().isEmpty()).forEach(winners::add);
            if (rows.size() < size) {
                return winners;
            }
        }
    }

    /** Somebody's place in the latest standings, with a masked name. */
    Optional<Row> place(long round, long entrant);

    List<UnitLine> units(long round);

    /** The file that anyone can check; false before the round is closed. */
    boolean writeLedger(long round, @Nullable Integer version, Writer out) throws IOException;

    /**
     * Takes no more answers and reckons for the first time, where essays are to be marked once they are; done by itself after the
     * closing time.
     */
    void close(long round);

    /** How many essays of a closed round have yet to be marked; there are no new standings and no publication before. */
    int essaysWaiting(long round);

    /** Takes somebody out of the standings of every round that has no published results yet. */
    void disqualify(long entrant, String reason);

    void reinstate(long entrant, String reason);

    /**
     * Takes a prize from somebody, so that it goes to the next: disqualifies them in every round without published results and, where
     * this round's are published, appends a version in which ranks stay as they are.
     */
    void passOn(long round, long entrant, String reason);

    /**
     * Decides about a question whose key was wrong, for one round.
     *
     * @param toRevision the revision with the right key, for {@link LedgerHeader.Correction#KEY} only
     */
    void correct(
            long round,
            long question,
            int revision,
            LedgerHeader.Correction correction,
            @Nullable Integer toRevision,
            String reason);

    /** Fixes what the secret is mixed with, once, and so draws the lots. */
    void draw(long round, String publicValue, String source);

    /** What the latest version changed against the one before; only those whose place is another. */
    List<Shift> shifts(long round);

    /** Makes standings and ledger public for good. */
    void publish(long round);
}
