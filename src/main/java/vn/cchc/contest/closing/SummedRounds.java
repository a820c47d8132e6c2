package vn.cchc.contest.closing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.cchc.account.May;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.contest.BoardPlaces;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestTotals;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.closing.LedgerTable.Placed;
import vn.cchc.contest.result.Totals;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.Total;
import vn.cchc.question.Points;

/** Adds up the latest ledgers of a board's rounds. Who has been disqualified since stands in no total. */
@Service
class SummedRounds implements ContestTotals, BoardPlaces {

    private final Contests contests;
    private final LedgerTable ledgers;
    private final EntrantNames names;
    private final JdbcClient database;
    private final May may;

    /** For visitors; a new version of a ledger makes a new sum. */
    private final Cache<Key, Summed> sums = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    SummedRounds(Contests contests, LedgerTable ledgers, EntrantNames names, JdbcClient database, May may) {
        this.contests = contests;
        this.ledgers = ledgers;
        this.names = names;
        this.database = database;
        this.may = may;
    }

    private record Key(long contest, Total rule, List<Long> versions) {}

    private record Summed(List<Totals.Place> places, Map<String, Placed> people) {}

    @Override
    public List<Board> boards(Contest contest) {
        return contest.rules().boards().stream()
                .filter(board -> contest.rules().rounds().stream()
                                .filter(round -> round.board().equals(board.slug()))
                                .count()
                        > 1)
                .toList();
    }

    @Override
    public Optional<Page> published(Contest contest, Board board, int page, int size) {
        var rounds = rounds(contest, board, false);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(page(
                        rounds,
                        sums.get(
                                new Key(
                                        contest.id(),
                                        board.totalled(),
                                        rounds.stream()
                                                .map(this::version)
                                                .map(RoundResults.Version::id)
                                                .toList()),
                                key -> sum(contest, board, rounds)),
                        false,
                        page,
                        size));
    }

    @Override
    public Optional<Page> provisional(Contest contest, Board board, int page, int size) {
        may.require(Scope.of(Scope.CONTEST, contest.id()), Role.ORGANIZER);
        var rounds = rounds(contest, board, true);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(page(rounds, sum(contest, board, rounds), true, page, size));
    }

    @Override
    public List<NamedBoard> boards(long contest) {
        return contests.find(contest).stream()
                .flatMap(found -> found.rules().boards().stream()
                        .map(board -> new NamedBoard(board.slug(), board.title(), isComplete(found, board))))
                .toList();
    }

    @Override
    public List<BoardPlaces.Place> of(long id, String slug) {
        var contest = contests.find(id).orElse(null);
        var board = contest == null ? null : contest.rules().board(slug).orElse(null);
        if (contest == null || board == null || !isComplete(contest, board)) {
            return List.of();
        }
        var summed = sum(contest, board, rounds(contest, board, false));
        Map<Long, PersonId> people = new HashMap<>();
        database.sql("select id, person from contest_entrant where contest_id = ?")
                .param(id)
                .query(row -> {
                    people.put(row.getLong(1), PersonId.parse(row.getString(2)));
                });
        return summed.places().stream()
                .map(place -> {
                    var placed = person(summed, place);
                    return new BoardPlaces.Place(
                            Objects.requireNonNull(people.get(placed.entrant())),
                            placed.organization(),
                            place.rank(),
                            place.score().decimal());
                })
                .toList();
    }

    private boolean isComplete(Contest contest, Board board) {
        var own = contests.rounds(contest.id()).stream()
                .filter(round -> round.board().equals(board.slug()))
                .toList();
        return !own.isEmpty() && own.size() == rounds(contest, board, false).size();
    }

    private List<Round> rounds(Contest contest, Board board, boolean closedToo) {
        return contests.rounds(contest.id()).stream()
                .filter(round -> round.board().equals(board.slug()))
                .filter(round -> round.state() == RoundState.RESULTS_PUBLISHED
                        || (closedToo && round.state() == RoundState.CLOSED))
                .filter(round -> !ledgers.versions(round.id()).isEmpty())
                .toList();
    }

    private RoundResults.Version version(Round round) {
        return ledgers.versions(round.id()).getFirst();
    }

    private Summed sum(Contest contest, Board board, List<Round> rounds) {
        var out = new HashSet<>(
                database.sql("select pseudonym from contest_entrant where contest_id = ? and standing = 'DISQUALIFIED'")
                        .param(contest.id())
                        .query(String.class)
                        .list());
        List<Totals.Taken> taken = new ArrayList<>();
        Map<String, Placed> people = new HashMap<>();
        for (int i = 0; i < rounds.size(); i++) {
            for (var placed : ledgers.places(version(rounds.get(i)).id(), null, 0, 0)) {
                var line = placed.line();
                if (!out.contains(line.entrant())) {
                    people.put(line.entrant(), placed);
                    taken.add(new Totals.Taken(
                            i + 1,
                            line.entrant(),
                            new Points(line.score()),
                            line.correct(),
                            Duration.ofMillis(line.durationMillis()),
                            line.distance() == null ? OptionalLong.empty() : OptionalLong.of(line.distance())));
                }
            }
        }
        return new Summed(Totals.of(taken, board.totalled().rule()), people);
    }

    private Page page(List<Round> rounds, Summed summed, boolean whole, int page, int size) {
        var shown =
                summed.places().stream().skip((long) page * size).limit(size).toList();
        var known = names.of(
                shown.stream().map(place -> person(summed, place).entrant()).toList(), whole);
        return new Page(
                rounds,
                summed.places().size(),
                shown.stream()
                        .map(place -> {
                            var person = person(summed, place);
                            return new Row(
                                    Objects.requireNonNull(known.get(person.entrant())),
                                    names.unit(person.organization()),
                                    place);
                        })
                        .toList());
    }

    private static Placed person(Summed summed, Totals.Place place) {
        return Objects.requireNonNull(summed.people().get(place.key()));
    }
}
