package vn.cchc.contest.view;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestTotals;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.rules.Board;
import vn.cchc.print.Sheets;

/** Results as files, with whole names, for the organizers. */
@Component
class ResultFiles {

    private static final int AT_ONCE = 1_000;

    private final DeskTools tools;
    private final RoundResults results;
    private final StandingsRows rows;
    private final ContestTotals totals;

    ResultFiles(DeskTools tools, RoundResults results, StandingsRows rows, ContestTotals totals) {
        this.tools = tools;
        this.results = results;
        this.rows = rows;
        this.totals = totals;
    }

    byte[] standings(long round) {
        List<List<Object>> people = new ArrayList<>();
        for (int page = 0; ; page++) {
            var found = results.standings(round, null, true, page, AT_ONCE)
                    .map(RoundResults.Page::rows)
                    .orElse(List.of());
            for (var row : found) {
                var place = row.place();
                people.add(List.of(
                        place.rank(),
                        row.name(),
                        row.unit(),
                        BigDecimal.valueOf(place.score(), 3),
                        place.correct(),
                        BigDecimal.valueOf(place.durationMillis(), 3),
                        place.attempt(),
                        place.distance() == null ? "" : place.distance(),
                        place.prize(),
                        place.entrant()));
            }
            if (found.size() < AT_ONCE) {
                break;
            }
        }
        List<List<Object>> units = new ArrayList<>();
        results.units(round)
                .forEach(unit -> units.add(List.of(
                        unit.rank() == null ? "" : unit.rank(),
                        rows.name(unit.unit()),
                        unit.participants(),
                        unit.headcount(),
                        String.join("; ", unit.figures()),
                        unit.prize())));
        return Sheets.write(List.of(
                new Sheets.Sheet(
                        tools.say("standings"),
                        List.of(
                                tools.say("rank"),
                                tools.say("name"),
                                tools.say("unit"),
                                tools.say("score"),
                                tools.say("correct-answers"),
                                tools.say("duration.seconds"),
                                tools.say("attempt"),
                                tools.say("distance"),
                                tools.say("prize"),
                                tools.say("pseudonym")),
                        people),
                new Sheets.Sheet(
                        tools.say("units"),
                        List.of(
                                tools.say("rank"),
                                tools.say("unit"),
                                tools.say("people"),
                                tools.say("headcount"),
                                tools.say("unit-figures"),
                                tools.say("prize")),
                        units)));
    }

    /** Everybody of a board over all its closed rounds. */
    byte[] total(Contest contest, Board board) {
        List<List<Object>> people = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int page = 0; ; page++) {
            var found = totals.provisional(contest, board, page, AT_ONCE);
            if (page == 0) {
                found.ifPresent(first -> first.rounds().forEach(round -> titles.add(round.title())));
            }
            var rows = found.map(ContestTotals.Page::rows).orElse(List.of());
            for (var row : rows) {
                var place = row.place();
                people.add(List.of(
                        place.rank(),
                        row.name(),
                        row.unit(),
                        place.score().decimal(),
                        place.correct(),
                        BigDecimal.valueOf(place.duration().toMillis(), 3),
                        place.counted().stream().map(at -> titles.get(at - 1)).collect(Collectors.joining(", ")),
                        place.taken(),
                        place.key()));
            }
            if (rows.size() < AT_ONCE) {
                break;
            }
        }
        return Sheets.write(List.of(new Sheets.Sheet(
                tools.say("total"),
                List.of(
                        tools.say("rank"),
                        tools.say("name"),
                        tools.say("unit"),
                        tools.say("score"),
                        tools.say("correct-answers"),
                        tools.say("duration.seconds"),
                        tools.say("total.rounds"),
                        tools.say("total.taken"),
                        tools.say("pseudonym")),
                people)));
    }

    byte[] ledger(long round) {
        var out = new StringWriter();
        try {
            results.writeLedger(round, null, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
