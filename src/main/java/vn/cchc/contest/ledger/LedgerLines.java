package vn.cchc.contest.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger as a file: a line of JSON for the header, one for each record in an order that tells nothing, one for the root, and one for
 * each place that follows. The hash of a record is taken of its canonical JSON.
 */
public final class LedgerLines {

    private final JsonMapper json;
    private final CanonicalJson canonical;

    public LedgerLines(JsonMapper json) {
        this.json = json;
        this.canonical = new CanonicalJson(json);
    }

    /** A record as it is hashed. */
    public record Leaf(String salt, String record) {

        public String hash() {
            return MerkleTree.leaf(salt, record);
        }
    }

    /** The line of a root. */
    public record RootLine(
            String root, int records, @Nullable Long target, boolean awaitsLots) {}

    /** The line of a place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceLine(
            int rank,
            String entrant,
            int attempt,
            long score,
            int correct,
            long durationMillis,
            @Nullable Long distance,
            String decidedBy,
            String unit,
            String prize) {

        static PlaceLine of(Reckoning.Place place) {
            var candidate = place.candidate();
            return new PlaceLine(
                    place.rank(),
                    candidate.key(),
                    place.attempt(),
                    candidate.score().thousandths(),
                    candidate.correct(),
                    candidate.duration().toMillis(),
                    candidate.prediction().isPresent() ? candidate.prediction().getAsLong() : null,
                    place.decidedBy(),
                    place.unit(),
                    place.prize());
        }
    }

    /** The line of a unit's place; figures as exact fractions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnitLine(
            @Nullable Integer rank,
            int tier,
            String unit,
            int headcount,
            int participants,
            List<String> figures,
            String prize) {}

    public String header(LedgerHeader header) {
        return line("header", canonical.write(header));
    }

    public String record(LedgerRecord record) {
        return canonical.write(record);
    }

    public String leaf(Leaf leaf) {
        return "{\"type\":\"leaf\",\"salt\":\"" + leaf.salt() + "\",\"record\":" + leaf.record() + "}";
    }

    /** The lines after the records. */
    public List<String> results(String root, int records, Reckoning.Results results) {
        List<String> lines = new ArrayList<>();
        lines.add(line("root", canonical.write(new RootLine(root, records, results.target(), results.awaitsLots()))));
        places(results).forEach(place -> lines.add(line("place", canonical.write(place))));
        units(results).forEach(unit -> lines.add(line("unit", canonical.write(unit))));
        return lines;
    }

    /** Places as their lines tell them. */
    public List<PlaceLine> places(Reckoning.Results results) {
        return results.places().stream().map(PlaceLine::of).toList();
    }

    public static List<UnitLine> units(Reckoning.Results results) {
        return results.units().stream()
                .map(place -> new UnitLine(
                        place.rank().isPresent() ? place.rank().getAsInt() : null,
                        place.tier(),
                        place.unit().key(),
                        place.unit().headcount(),
                        place.unit().members().size(),
                        place.values().stream().map(String::valueOf).toList(),
                        results.unitPrizes().getOrDefault(place.unit().key(), "")))
                .toList();
    }

    LedgerHeader readHeader(String line) {
        return json.treeToValue(json.readTree(line).path("header"), LedgerHeader.class);
    }

    /** Reads what {@link #record} wrote. */
    public LedgerRecord readRecord(String record) {
        return json.readValue(record, LedgerRecord.class);
    }

    /** Read and written again, so that only what the record says is hashed. */
    Leaf readLeaf(String line) {
        var read = json.readTree(line);
        return new Leaf(read.path("salt").asString(""), canonical.write(read.path("record")));
    }

    String type(String line) {
        return json.readTree(line).path("type").asString("");
    }

    private static String line(String type, String content) {
        return "{\"type\":\"" + type + "\",\"" + type + "\":" + content + "}";
    }
}
