package vn.cchc.contest.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.result.Candidate;
import vn.cchc.contest.result.CollectiveStandings;
import vn.cchc.contest.result.CountedAttempt;
import vn.cchc.contest.result.Lots;
import vn.cchc.contest.result.Prediction;
import vn.cchc.contest.result.Standings;
import vn.cchc.contest.result.UnitResult;
import vn.cchc.contest.rules.Prize;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.question.Points;

/** What follows from a ledger: the standings, the prizes, the units' standings. A pure function, so that anyone comes to the same. */
public final class Reckoning {

    private final LedgerHeader header;
    private final RoundRules rules;

    private Reckoning(LedgerHeader header) {
        this.header = header;
        this.rules = header.rules();
    }

    /**
     * What a round came to.
     *
     * @param target what was to be predicted, null where nothing was
     * @param awaitsLots whether prizes wait until the draw's public value is fixed
     */
    public record Results(
            @Nullable Long target,
            List<Place> places,
            List<CollectiveStandings.Place> units,
            Map<String, String> unitPrizes,
            boolean awaitsLots) {}

    /**
     * Somebody's place.
     *
     * @param attempt number of the one that counts
     * @param decidedBy criterion that put the person behind the one before, empty for none
     * @param prize title, empty for none
     */
    public record Place(int rank, Candidate candidate, int attempt, String unit, String decidedBy, String prize) {}

    public static Results of(LedgerHeader header, List<LedgerRecord> records) {
        return new Reckoning(header).results(records);
    }

    private Results results(List<LedgerRecord> records) {
        Map<String, List<LedgerRecord>> people = new TreeMap<>();
        for (var record : records) {
            if (record.standing() != LedgerRecord.Standing.DISQUALIFIED) {
                people.computeIfAbsent(record.entrant(), entrant -> new ArrayList<>())
                        .add(record);
            }
        }
        Map<String, LedgerRecord> counted = new HashMap<>();
        people.forEach((entrant, own) -> counted.put(entrant, counted(own)));
        var target = target(counted);
        List<Candidate> candidates = new ArrayList<>();
        people.forEach((entrant, own) -> candidates.add(candidate(own, of(counted, entrant), target)));
        var standings = Standings.of(candidates, rules.order());
        var winners = new Winners(standings, counted);
        List<Place> places = new ArrayList<>();
        for (var place : standings) {
            var record = of(counted, place.candidate().key());
            places.add(new Place(
                    place.rank(),
                    place.candidate(),
                    record.number(),
                    record.unit(),
                    place.decidedBy().map(Enum::name).orElse(""),
                    winners.prizes.getOrDefault(record.entrant(), "")));
        }
        var units = units(standings, counted);
        return new Results(target, places, units, unitPrizes(units), winners.awaitsLots);
    }

    private LedgerRecord counted(List<LedgerRecord> own) {
        var attempts = own.stream().map(Reckoning::attempt).toList();
        int number = rules.counting().of(attempts).number();
        return own.stream()
                .filter(record -> record.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static CountedAttempt attempt(LedgerRecord record) {
        return new CountedAttempt(
                record.number(),
                new Points(record.score()),
                record.correct(),
                record.started(),
                record.submitted(),
                record.prediction() == null ? OptionalLong.empty() : OptionalLong.of(record.prediction()));
    }

    private @Nullable Long target(Map<String, LedgerRecord> counted) {
        var prediction = rules.prediction();
        if (prediction == null) {
            return null;
        }
        return prediction.target() == Prediction.PARTICIPANTS
                ? counted.size()
                : counted.values().stream().filter(LedgerRecord::perfect).count();
    }

    private static Candidate candidate(List<LedgerRecord> own, LedgerRecord counted, @Nullable Long target) {
        var attempts = own.stream().map(Reckoning::attempt).toList();
        var predicted = counted.prediction() == null ? OptionalLong.empty() : OptionalLong.of(counted.prediction());
        return new Candidate(
                counted.entrant(),
                new Points(counted.score()),
                counted.correct(),
                Duration.between(counted.started(), counted.submitted()),
                attempts.stream().map(CountedAttempt::duration).reduce(Duration.ZERO, Duration::plus),
                own.size(),
                (int) own.stream().filter(LedgerRecord::perfect).count(),
                target == null ? OptionalLong.empty() : Prediction.distance(predicted, target),
                counted.registered(),
                own.stream().map(LedgerRecord::signedIn).min(Instant::compareTo).orElseThrow(),
                counted.submitted());
    }

    private List<CollectiveStandings.Place> units(List<Standings.Place> standings, Map<String, LedgerRecord> counted) {
        var collective = header.collective();
        if (collective == null) {
            return List.of();
        }
        Map<String, List<UnitResult.Member>> members = new TreeMap<>();
        header.headcounts().keySet().forEach(unit -> members.put(unit, new ArrayList<>()));
        for (var place : standings) {
            var record = of(counted, place.candidate().key());
            if (!record.unit().isEmpty()) {
                members.computeIfAbsent(record.unit(), unit -> new ArrayList<>())
                        .add(new UnitResult.Member(place.candidate().score(), place.rank(), record.perfect()));
            }
        }
        return CollectiveStandings.of(
                members.entrySet().stream()
                        .map(entry -> new UnitResult(
                                entry.getKey(), header.headcounts().getOrDefault(entry.getKey(), 0), entry.getValue()))
                        .toList(),
                collective.rule());
    }

    /** In each class by headcount the same prizes; units that share a rank share what falls to them. */
    private Map<String, String> unitPrizes(List<CollectiveStandings.Place> units) {
        var collective = header.collective();
        Map<String, String> prizes = new LinkedHashMap<>();
        if (collective == null) {
            return prizes;
        }
        for (var place : units) {
            if (place.rank().isPresent()) {
                int before = 0;
                for (var prize : collective.prizes()) {
                    if (place.rank().getAsInt() <= before + prize.count()) {
                        prizes.put(place.unit().key(), prize.title());
                        break;
                    }
                    before += prize.count();
                }
            }
        }
        return prizes;
    }

    private static LedgerRecord of(Map<String, LedgerRecord> records, String entrant) {
        return java.util.Objects.requireNonNull(records.get(entrant));
    }

    /** Who gets which prize. */
    private final class Winners {

        private final Map<String, String> prizes = new HashMap<>();
        private boolean awaitsLots;

        Winners(List<Standings.Place> standings, Map<String, LedgerRecord> counted) {
            List<Standings.Place> eligible = standings.stream()
                    .filter(place -> of(counted, place.candidate().key()).standing() == LedgerRecord.Standing.IN)
                    .toList();
            byRank(eligible);
            byLots(eligible);
        }

        /** Each group of equals takes the prizes next in turn; where these run out within it, the rules' word on ties decides. */
        private void byRank(List<Standings.Place> eligible) {
            List<String> turns = new ArrayList<>();
            for (Prize prize : rules.prizes()) {
                for (int i = 0; i < prize.count() && !prize.drawn() && turns.size() < eligible.size(); i++) {
                    turns.add(prize.title());
                }
            }
            int at = 0;
            while (at < turns.size()) {
                int rank = eligible.get(at).rank();
                List<String> equals = eligible.stream()
                        .filter(place -> place.rank() == rank)
                        .map(place -> place.candidate().key())
                        .toList();
                Set<String> titles = new HashSet<>(turns.subList(at, Math.min(turns.size(), at + equals.size())));
                boolean scarce = titles.size() > 1 || at + equals.size() > turns.size();
                if (scarce && rules.ties() == RoundRules.Ties.DRAW) {
                    var lots = lots("rank-" + rank);
                    if (lots == null) {
                        return;
                    }
                    var drawn = lots.order(equals);
                    for (int i = 0; i < drawn.size() && at + i < turns.size(); i++) {
                        prizes.put(drawn.get(i), turns.get(at + i));
                    }
                } else {
                    var title = turns.get(at);
                    equals.forEach(key -> prizes.put(key, title));
                }
                at += equals.size();
            }
        }

        private void byLots(List<Standings.Place> eligible) {
            int number = 0;
            for (Prize prize : rules.prizes()) {
                number++;
                if (prize.drawn()) {
                    var lots = lots("prize-" + number);
                    if (lots == null) {
                        return;
                    }
                    var left = eligible.stream()
                            .map(place -> place.candidate().key())
                            .filter(key -> !prizes.containsKey(key))
                            .collect(Collectors.toList());
                    lots.draw(left, prize.count()).forEach(key -> prizes.put(key, prize.title()));
                }
            }
        }

        /** Null before the public value is fixed. */
        private @Nullable Lots lots(String purpose) {
            var secret = header.secret();
            var value = header.publicValue();
            if (secret == null || value == null) {
                awaitsLots = true;
                return null;
            }
            return Lots.of(HexFormat.of().parseHex(secret), value, header.round() + "/" + purpose);
        }
    }
}
