package vn.cchc.contest.attempt;

import jakarta.annotation.PreDestroy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.account.Guests;
import vn.cchc.account.PersonId;
import vn.cchc.account.Secret;

/** Lets people start, in groups: registers whoever is new to the contest, hands out papers, and returns what is still open. */
@Component
class StartWriter {

    private static final int SEQUENCE_STEP = 50;
    private static final int PSEUDONYM_LETTERS = 22;

    private final GroupCommitter<Start, Outcome> group;
    private final Guests guests;

    StartWriter(DurableTransactions transactions, Guests guests, @Value("${cchc.contest.queue:20000}") int room) {
        this.guests = guests;
        this.group = new GroupCommitter<>("contest-starts", room, transactions.durably(this::store));
    }

    /**
     * Somebody who may start.
     *
     * @param withoutPrize why the person is ranked without prize, null for everyone else
     * @param assistedBy the official who helps, null where nobody does
     */
    record Start(
            RoundSetup setup,
            Applicant.Who who,
            @Nullable Long organization,
            @Nullable Long locality,
            @Nullable Integer birthYear,
            @Nullable String withoutPrize,
            @Nullable String assistedBy,
            @Nullable String address,
            Instant arrival) {}

    /** What became of it. */
    sealed interface Outcome {

        /**
         * @param resumed whether it had been started before
         * @param pass of a guest who was registered, null for others
         */
        record Opened(
                HeldAttempt attempt,
                String token,
                boolean resumed,
                @Nullable String pass) implements Outcome {}

        /** @param why a word for programs: {@code no-attempt-left}, {@code other-board}, {@code disqualified}, {@code work} */
        record Refused(String why) implements Outcome {}
    }

    CompletableFuture<Outcome> add(Start start) {
        return group.add(start);
    }

    @PreDestroy
    void close() {
        group.close();
    }

    /** Guests who start for the first time are registered in the same transaction. */
    private List<Entering> entering(List<Start> starts) {
        List<Guests.Checked> fresh = new ArrayList<>();
        for (Start start : starts) {
            if (start.who() instanceof Applicant.Who.Fresh guest) {
                fresh.add(guest.entry());
            }
        }
        var passes = fresh.isEmpty()
                ? List.<Guests.@Nullable GuestPass>of().iterator()
                : guests.admit(fresh).iterator();
        List<Entering> entering = new ArrayList<>(starts.size());
        for (Start start : starts) {
            switch (start.who()) {
                case Applicant.Who.Known known ->
                    entering.add(new Entering(known.person().id(), null));
                case Applicant.Who.Fresh guest -> {
                    var pass = passes.next();
                    entering.add(
                            pass == null
                                    ? new Entering(null, null)
                                    : new Entering(pass.id().person(), pass.token()));
                }
            }
        }
        return entering;
    }

    /** In the caller's transaction. */
    List<Outcome> store(Connection connection, List<Start> starts) {
        try {
            return new Group(connection, starts, entering(starts)).store();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whom a start is for, once every guest is registered; null where the guest's work was taken before. */
    private record Entering(
            @Nullable PersonId person, @Nullable String pass) {}

    private record ContestPerson(long contest, String person) {}

    private record Entrant(long id, String board, String pseudonym, String standing) {}

    private record EntrantRound(long entrant, long round) {}

    private record Taken(
            HeldAttempt attempt,
            int number,
            boolean submitted,
            @Nullable Start fresh) {}

    private record Entry(Start start, PersonId person) {}

    /** One transaction's work. */
    private static final class Group {

        private final Connection connection;
        private final List<Start> starts;
        private final List<Entering> entering;
        private final Map<ContestPerson, Entrant> entrants = new HashMap<>();
        private final Map<EntrantRound, List<Taken>> taken = new HashMap<>();
        private final Map<Entrant, Entry> newEntrants = new LinkedHashMap<>();
        private final List<Taken> newAttempts = new ArrayList<>();
        private final Map<String, Long> newTokens = new LinkedHashMap<>();

        Group(Connection connection, List<Start> starts, List<Entering> entering) {
            this.connection = connection;
            this.starts = starts;
            this.entering = entering;
        }

        List<Outcome> store() throws SQLException {
            readEntrants();
            readAttempts();
            var entrantIds = new Ids("contest_entrant_seq");
            var attemptIds = new Ids("contest_attempt_seq");
            List<Outcome> outcomes = new ArrayList<>(starts.size());
            for (int i = 0; i < starts.size(); i++) {
                var start = starts.get(i);
                var person = entering.get(i).person();
                outcomes.add(
                        person == null
                                ? new Outcome.Refused("work")
                                : open(
                                        start,
                                        entrant(start, person, entrantIds),
                                        attemptIds,
                                        entering.get(i).pass()));
            }
            insertEntrants();
            insertAttempts();
            insertTokens();
            return outcomes;
        }

        private Entrant entrant(Start start, PersonId person, Ids ids) throws SQLException {
            var key = new ContestPerson(start.setup().contest().id(), person.toString());
            var known = entrants.get(key);
            if (known != null) {
                return known;
            }
            var entrant = new Entrant(
                    ids.next(),
                    start.setup().board().slug(),
                    Secret.token().substring(0, PSEUDONYM_LETTERS),
                    start.withoutPrize() == null ? "IN" : "WITHOUT_PRIZE");
            entrants.put(key, entrant);
            newEntrants.put(entrant, new Entry(start, person));
            return entrant;
        }

        private Outcome open(Start start, Entrant entrant, Ids ids, @Nullable String pass) throws SQLException {
            if (entrant.standing().equals("DISQUALIFIED")) {
                return new Outcome.Refused("disqualified");
            }
            if (!entrant.board().equals(start.setup().board().slug())) {
                return new Outcome.Refused("other-board");
            }
            var round = start.setup().round();
            var own = taken.computeIfAbsent(new EntrantRound(entrant.id(), round.id()), key -> new ArrayList<>());
            for (Taken before : own) {
                if (!before.submitted() && !before.attempt().isOver(start.arrival())) {
                    return new Outcome.Opened(before.attempt(), token(before.attempt()), true, pass);
                }
            }
            var rules = start.setup().rules();
            if (own.size() >= rules.attempts()) {
                return new Outcome.Refused("no-attempt-left");
            }
            int number = own.size() + 1;
            var limit = start.arrival().plus(rules.timeLimit());
            var deadline = limit.isBefore(round.closesAt()) ? limit : round.closesAt();
            var attempt = new HeldAttempt(
                    ids.next(),
                    round.id(),
                    entrant.id(),
                    paper(start.setup(), entrant, number),
                    start.arrival(),
                    deadline,
                    deadline.plus(rules.grace()));
            var fresh = new Taken(attempt, number, false, start);
            own.add(fresh);
            newAttempts.add(fresh);
            return new Outcome.Opened(attempt, token(attempt), false, pass);
        }

        private String token(HeldAttempt attempt) {
            var token = Secret.token();
            newTokens.put(Secret.hash(token), attempt.id());
            return token;
        }

        /** The next of the papers each time, from one that nobody can foresee. */
        private static long paper(RoundSetup setup, Entrant entrant, int number) {
            var papers = setup.papers();
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(setup.key());
                var hash = digest.digest(entrant.pseudonym().getBytes(StandardCharsets.UTF_8));
                long first = ByteBuffer.wrap(hash).getLong() >>> 1;
                return papers.get((int) ((first + number - 1) % papers.size()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        private void readEntrants() throws SQLException {
            try (var statement = connection.prepareStatement("select id, contest_id, person, board, pseudonym, standing"
                    + " from contest_entrant where person = any(?)")) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "varchar",
                                entering.stream()
                                        .map(Entering::person)
                                        .filter(Objects::nonNull)
                                        .map(String::valueOf)
                                        .distinct()
                                        .toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        entrants.put(
                                new ContestPerson(rows.getLong(2), rows.getString(3)),
                                new Entrant(rows.getLong(1), rows.getString(4), rows.getString(5), rows.getString(6)));
                    }
                }
            }
        }

        private void readAttempts() throws SQLException {
            Collection<Long> known = entrants.values().stream().map(Entrant::id).toList();
            if (known.isEmpty()) {
                return;
            }
            Map<Long, RoundSetup> rounds = new HashMap<>();
            starts.forEach(start -> rounds.put(start.setup().round().id(), start.setup()));
            try (var statement = connection.prepareStatement("select id, round_id, entrant_id, number, paper_id,"
                    + " started_at, deadline, submitted_at from contest_attempt where entrant_id = any(?)")) {
                statement.setArray(1, connection.createArrayOf("bigint", known.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var setup = rounds.get(rows.getLong(2));
                        if (setup != null) {
                            var deadline = rows.getTimestamp(7).toInstant();
                            var attempt = new HeldAttempt(
                                    rows.getLong(1),
                                    rows.getLong(2),
                                    rows.getLong(3),
                                    rows.getLong(5),
                                    rows.getTimestamp(6).toInstant(),
                                    deadline,
                                    deadline.plus(setup.rules().grace()));
                            taken.computeIfAbsent(
                                            new EntrantRound(attempt.entrant(), attempt.round()),
                                            key -> new ArrayList<>())
                                    .add(new Taken(attempt, rows.getInt(4), rows.getTimestamp(8) != null, null));
                        }
                    }
                }
            }
            taken.values().forEach(list -> list.sort(Comparator.comparingInt(Taken::number)));
        }

        private void insertEntrants() throws SQLException {
            if (newEntrants.isEmpty()) {
                return;
            }
            try (var statement =
                    connection.prepareStatement("insert into contest_entrant (id, contest_id, person, board,"
                            + " organization_id, locality_id, birth_year, pseudonym, standing, reason, assisted_by,"
                            + " registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (var entry : newEntrants.entrySet()) {
                    var entrant = entry.getKey();
                    var start = entry.getValue().start();
                    statement.setLong(1, entrant.id());
                    statement.setLong(2, start.setup().contest().id());
                    statement.setString(3, entry.getValue().person().toString());
                    statement.setString(4, entrant.board());
                    statement.setObject(5, start.organization(), Types.BIGINT);
                    statement.setObject(6, start.locality(), Types.BIGINT);
                    statement.setObject(7, start.birthYear(), Types.INTEGER);
                    statement.setString(8, entrant.pseudonym());
                    statement.setString(9, entrant.standing());
                    statement.setString(10, start.withoutPrize());
                    statement.setString(11, start.assistedBy());
                    statement.setTimestamp(12, Timestamp.from(start.arrival()));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private void insertAttempts() throws SQLException {
            if (newAttempts.isEmpty()) {
                return;
            }
            try (var statement = connection.prepareStatement(
                    "insert into contest_attempt (id, round_id, entrant_id,"
                            + " number, paper_id, started_at, deadline, by_clock, address) values (?, ?, ?, ?, ?, ?, ?, false, ?)")) {
                for (var fresh : newAttempts) {
                    var attempt = fresh.attempt();
                    statement.setLong(1, attempt.id());
                    statement.setLong(2, attempt.round());
                    statement.setLong(3, attempt.entrant());
                    statement.setInt(4, fresh.number());
                    statement.setLong(5, attempt.paper());
                    statement.setTimestamp(6, Timestamp.from(attempt.startedAt()));
                    statement.setTimestamp(7, Timestamp.from(attempt.deadline()));
                    statement.setString(
                            8, fresh.fresh() == null ? null : fresh.fresh().address());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private void insertTokens() throws SQLException {
            if (newTokens.isEmpty()) {
                return;
            }
            var now = Timestamp.from(starts.getLast().arrival());
            try (var statement = connection.prepareStatement(
                    "insert into contest_attempt_token (hash, attempt_id, issued_at) values (?, ?, ?)")) {
                for (var entry : newTokens.entrySet()) {
                    statement.setString(1, entry.getKey());
                    statement.setLong(2, entry.getValue());
                    statement.setTimestamp(3, now);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        /** Numbers from a sequence that is asked once for many. */
        private final class Ids {

            private final String sequence;
            private long next;
            private long end;

            Ids(String sequence) {
                this.sequence = sequence;
            }

            long next() throws SQLException {
                if (next == end) {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery("select nextval('" + sequence + "')")) {
                        rows.next();
                        next = rows.getLong(1);
                        end = next + SEQUENCE_STEP;
                    }
                }
                return next++;
            }
        }
    }
}
