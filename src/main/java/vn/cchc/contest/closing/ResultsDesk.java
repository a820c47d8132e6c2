package vn.cchc.contest.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundClosed;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.Attempts;
import vn.cchc.contest.closing.LedgerTable.Placed;
import vn.cchc.contest.desk.ContestTable;
import vn.cchc.contest.judging.EssayJudging;
import vn.cchc.contest.judging.EssaysMarked;
import vn.cchc.contest.ledger.LedgerHeader;
import vn.cchc.contest.ledger.LedgerHeader.Correction;
import vn.cchc.contest.ledger.LedgerLines;
import vn.cchc.contest.ledger.LedgerLines.Leaf;
import vn.cchc.contest.ledger.LedgerLines.PlaceLine;
import vn.cchc.contest.ledger.LedgerLines.UnitLine;
import vn.cchc.contest.ledger.LedgerRecord.Standing;
import vn.cchc.contest.ledger.MerkleTree;
import vn.cchc.contest.ledger.Reckoning;
import vn.cchc.contest.rules.RoundRules.LedgerDepth;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;

/** Results as ledgers of rising version. */
@Service
class ResultsDesk implements RoundResults {

    private static final Logger log = LoggerFactory.getLogger(ResultsDesk.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int LONGEST_REASON = 2_000;
    /** Until what arrived in time has been stored, on every node. */
    private static final int SETTLING_SECONDS = 5;

    private final ContestTable contests;
    private final Attempts attempts;
    private final GradedAttempts graded;
    private final EssayJudging essays;
    private final LedgerTable ledgers;
    private final Organizations organizations;
    private final EntrantNames names;
    private final May may;
    private final AuditTrail trail;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final LedgerLines lines;
    private final Clock clock;
    private final ZoneId zone;

    ResultsDesk(
            ContestTable contests,
            Attempts attempts,
            GradedAttempts graded,
            EssayJudging essays,
            LedgerTable ledgers,
            Organizations organizations,
            EntrantNames names,
            May may,
            AuditTrail trail,
            JdbcClient database,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock contestClock,
            @Value("${cchc.zone}") ZoneId zone) {
        this.contests = contests;
        this.attempts = attempts;
        this.graded = graded;
        this.essays = essays;
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.names = names;
        this.may = may;
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
        this.events = events;
        this.lines = new LedgerLines(json);
        this.clock = contestClock;
        this.zone = zone;
    }

    @Override
    public List<Version> versions(long round) {
        return ledgers.versions(round);
    }

    @Override
    public Optional<Version> latest(long round) {
        return versions(round).stream().findFirst();
    }

    @Override
    public Optional<Page> standings(long round, @Nullable Long unit, boolean named, int page, int size) {
        return latest(round)
                .map(version -> new Page(
                        version,
                        ledgers.countPlaces(version.id(), unit),
                        rows(ledgers.places(version.id(), unit, page, size), named)));
    }

    @Override
    public Optional<Row> place(long round, long entrant) {
        return latest(round)
                .flatMap(version -> ledgers.place(version.id(), entrant))
                .map(place -> rows(List.of(place), false).getFirst());
    }

    @Override
    public List<UnitLine> units(long round) {
        return latest(round).map(version -> ledgers.units(version.id())).orElse(List.of());
    }

    @Override
    public boolean writeLedger(long round, @Nullable Integer version, Writer out) throws IOException {
        var found = version == null ? latest(round) : ledgers.version(round, version);
        if (found.isEmpty()) {
            return false;
        }
        long id = found.get().id();
        var header = ledgers.header(id);
        out.write(lines.header(header));
        out.write('\n');
        List<vn.cchc.contest.ledger.LedgerRecord> records = new ArrayList<>();
        try {
            ledgers.eachRecord(id, leaf -> {
                records.add(lines.readRecord(leaf.record()));
                try {
                    out.write(lines.leaf(leaf));
                    out.write('\n');
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw Objects.requireNonNull(broken.getCause());
        }
        for (var line : lines.results(found.get().root(), records.size(), Reckoning.of(header, records))) {
            out.write(line);
            out.write('\n');
        }
        return true;
    }

    /** Rounds whose time is over; those that can't be closed now are tried again. */
    void closeDue() {
        for (var round : contests.due(RoundState.PUBLISHED, clock.instant())) {
            var contest = contest(round);
            if (isSettled(round, contest)) {
                try {
                    transactions.executeWithoutResult(status -> close(round, contest));
                } catch (RuntimeException failed) {
                    log.error("Round {} could not be closed", round.id(), failed);
                }
            }
        }
    }

    private boolean isSettled(Round round, Contest contest) {
        var end = round.closesAt().plus(contest.rules(round).grace()).plusSeconds(SETTLING_SECONDS);
        return !clock.instant().isBefore(end);
    }

    @Override
    @Transactional
    public void close(long id) {
        var round = require(id);
        var contest = contest(round);
        if (round.state() != RoundState.PUBLISHED || !isSettled(round, contest)) {
            throw new IllegalStateException("A round is closed once its time and grace are over: " + id);
        }
        close(round, contest);
    }

    private void close(Round round, Contest contest) {
        var now = now();
        attempts.submitExpired(round.id(), now);
        if (!contests.moveRound(round.id(), RoundState.PUBLISHED, RoundState.CLOSED, "closed_at", now)) {
            return;
        }
        database.sql("delete from contest_attempt_token where attempt_id in (select id from contest_attempt"
                        + " where round_id = ?)")
                .param(round.id())
                .update();
        essays.prepare(round, contest);
        appendUnlessMarking(round, "closed");
        // before anybody marks an essay it is fixed what was handed in
        trail.record("contest.round-closed", subject(contest, round), Map.of("receipts", receipts(round)));
        events.publishEvent(new RoundClosed(contest.id(), round.id()));
    }

    /** The root over what all receipts of a round vouch for. */
    private String receipts(Round round) {
        return MerkleTree.root(database.sql("select digest from contest_attempt where round_id = ?"
                        + " and submitted_at is not null order by digest")
                .param(round.id())
                .query(String.class)
                .list());
    }

    @EventListener
    void marked(EssaysMarked marked) {
        contests.round(marked.round())
                .filter(round -> round.state() == RoundState.CLOSED)
                .ifPresent(round -> append(round, "essays"));
    }

    @Override
    public int essaysWaiting(long round) {
        return essays.waiting(round);
    }

    @Override
    @Transactional
    public void disqualify(long entrant, String reason) {
        move(entrant, "DISQUALIFIED", reason, "contest.entrant-disqualified");
    }

    @Override
    @Transactional
    public void reinstate(long entrant, String reason) {
        move(entrant, "IN", reason, "contest.entrant-reinstated");
    }

    private void move(long entrant, String standing, String reason, String action) {
        var said = reason(reason);
        long id = database.sql("select contest_id from contest_entrant where id = ?")
                .param(entrant)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No entrant " + entrant));
        may.require(Scope.of(Scope.CONTEST, id), Role.ORGANIZER);
        int changed = database.sql("update contest_entrant set standing = ?, reason = ? where id = ? and standing <> ?")
                .params(standing, said, entrant, standing)
                .update();
        if (changed == 0) {
            return;
        }
        var contest = contests.find(id).orElseThrow();
        trail.record(action, "contest:" + contest.slug(), Map.of("entrant", String.valueOf(entrant), "reason", said));
        for (var round : contests.rounds(id)) {
            if (round.state() == RoundState.CLOSED) {
                appendUnlessMarking(round, said);
            }
        }
    }

    @Override
    @Transactional
    public void passOn(long id, long entrant, String reason) {
        var round = require(id);
        disqualify(entrant, reason);
        if (round.state() == RoundState.RESULTS_PUBLISHED) {
            append(round, reason(reason));
        }
    }

    @Override
    @Transactional
    public void correct(
            long id, long question, int revision, Correction correction, @Nullable Integer toRevision, String reason) {
        var round = require(id);
        var said = reason(reason);
        if (round.state() != RoundState.CLOSED) {
            throw new IllegalStateException("Keys are corrected between closing and publishing: " + id);
        }
        if ((correction == Correction.KEY) != (toRevision != null)) {
            throw new IllegalArgumentException("A corrected key is another revision's");
        }
        database.sql("delete from contest_correction where round_id = ? and question_id = ? and revision = ?")
                .params(id, question, revision)
                .update();
        database.sql("insert into contest_correction (round_id, question_id, revision, kind, to_revision, reason,"
                        + " decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(question)
                .param(revision)
                .param(correction.name())
                .param(toRevision)
                .param(said)
                .param(actor())
                .param(Timestamp.from(now()))
                .update();
        appendUnlessMarking(round, said);
        trail.record(
                "contest.key-corrected",
                subject(contest(round), round),
                Map.of("question", question + "/" + revision, "kind", correction.name(), "reason", said));
    }

    @Override
    @Transactional
    public void draw(long id, String publicValue, String source) {
        draw(require(id), publicValue, source);
    }

    void draw(Round round, String publicValue, String source) {
        long id = round.id();
        if (publicValue.isBlank() || publicValue.length() > 1_000 || source.isBlank() || source.length() > 1_000) {
            throw new IllegalArgumentException("A public value and where it stands have 1 to 1000 characters");
        }
        refuseWhileMarking(round);
        if (!contests.fixPublicValue(id, publicValue.strip(), source.strip())) {
            throw new IllegalStateException("The public value is fixed once, after closing: " + id);
        }
        append(contests.round(id).orElseThrow(), "draw");
        trail.record(
                "contest.lots-drawn",
                subject(contest(round), round),
                Map.of("value", publicValue.strip(), "source", source.strip()));
    }

    @Override
    public List<Shift> shifts(long round) {
        var versions = versions(round);
        if (versions.size() < 2) {
            return List.of();
        }
        var after = byEntrant(versions.get(0).id());
        var before = byEntrant(versions.get(1).id());
        Set<String> entrants = new java.util.LinkedHashSet<>(after.keySet());
        entrants.addAll(before.keySet());
        return entrants.stream()
                .filter(entrant -> !Objects.equals(before.get(entrant), after.get(entrant)))
                .map(entrant -> new Shift(entrant, before.get(entrant), after.get(entrant)))
                .toList();
    }

    @Override
    @Transactional
    public void publish(long id) {
        var round = require(id);
        publish(round);
    }

    void publish(Round round) {
        refuseWhileMarking(round);
        var latest = latest(round.id()).orElseThrow(() -> new IllegalStateException("Not closed: " + round.id()));
        if (latest.awaitsLots()) {
            throw new IllegalStateException("The lots have yet to be drawn: " + round.id());
        }
        if (!contests.moveRound(round.id(), RoundState.CLOSED, RoundState.RESULTS_PUBLISHED, "results_at", now())) {
            throw new IllegalStateException("Only a closed round's results are published: " + round.id());
        }
        trail.record(
                "contest.results-published",
                subject(contest(round), round),
                Map.of("version", String.valueOf(latest.version()), "root", latest.root()));
    }

    private void refuseWhileMarking(Round round) {
        if (essays.waiting(round.id()) > 0) {
            throw new IllegalStateException("Essays are being marked: " + round.id());
        }
    }

    /** While essays are being marked there are no standings to tell; the last mark makes them. */
    private void appendUnlessMarking(Round round, String reason) {
        if (essays.waiting(round.id()) == 0) {
            append(round, reason);
        }
    }

    private void append(Round round, String reason) {
        var contest = contest(round);
        var rules = contest.rules(round);
        Map<Long, String> codes = new HashMap<>();
        boolean withAnswers = rules.ledger() == LedgerDepth.ANSWERS;
        var taken = graded.of(round, unit -> codes.computeIfAbsent(unit, this::code), withAnswers);
        var rows = round.state() == RoundState.RESULTS_PUBLISHED ? keepingRanks(round, taken.rows()) : taken.rows();
        var header = new LedgerHeader(
                LedgerHeader.FORMAT,
                contest.slug(),
                contest.title(),
                round.slug(),
                ledgers.next(round.id()),
                reason,
                now(),
                contest.rulesVersion(),
                rules,
                contest.board(round).collective(),
                contest.board(round).collective() == null ? Map.of() : headcounts(codes, round),
                round.commitment(),
                round.publicValue() == null ? null : HexFormat.of().formatHex(contests.secret(round.id())),
                round.publicValue(),
                round.publicSource(),
                withAnswers ? taken.keys() : Map.of());
        List<Leaf> leaves = rows.stream()
                .map(row -> new Leaf(salt(), lines.record(row.record())))
                // by chance, so that the order tells nothing
                .sorted(Comparator.comparing(Leaf::salt))
                .toList();
        var root = MerkleTree.root(leaves.stream().map(Leaf::hash).toList());
        var results = Reckoning.of(
                header, rows.stream().map(GradedAttempts.Row::record).toList());
        Map<String, GradedAttempts.Row> byPseudonym = new HashMap<>();
        rows.forEach(row -> byPseudonym.put(row.record().entrant(), row));
        List<Placed> places = lines.places(results).stream()
                .map(line -> {
                    var row = Objects.requireNonNull(byPseudonym.get(line.entrant()));
                    return new Placed(row.entrant(), row.organization(), line);
                })
                .toList();
        ledgers.add(
                round.id(),
                header,
                root,
                leaves,
                results.target(),
                results.awaitsLots(),
                places,
                LedgerLines.units(results),
                actor());
    }

    /** Once published, ranks and what was to be predicted stay; whoever is refused a prize stands there without one. */
    private List<GradedAttempts.Row> keepingRanks(Round round, List<GradedAttempts.Row> rows) {
        var ranked = byEntrant(versions(round.id()).getFirst().id()).keySet();
        return rows.stream()
                .map(row -> row.record().standing() == Standing.DISQUALIFIED
                                && ranked.contains(row.record().entrant())
                        ? row.standing(Standing.WITHOUT_PRIZE)
                        : row)
                .toList();
    }

    /** Of every unit that took part, in the year the round closed. */
    private Map<String, Integer> headcounts(Map<Long, String> codes, Round round) {
        int year = round.closesAt().atZone(zone).getYear();
        Map<String, Integer> heads = new TreeMap<>();
        codes.forEach((id, code) -> heads.put(
                code,
                organizations.headcount(new OrganizationId(id), year, Set.of()).orElse(0)));
        return heads;
    }

    private String code(long unit) {
        return organizations
                .find(new OrganizationId(unit))
                .map(Organization::code)
                .orElse("");
    }

    private Map<String, PlaceLine> byEntrant(long ledger) {
        Map<String, PlaceLine> lines = new LinkedHashMap<>();
        ledgers.places(ledger, null, 0, 0)
                .forEach(place -> lines.put(place.line().entrant(), place.line()));
        return lines;
    }

    private List<Row> rows(List<Placed> places, boolean named) {
        var known = names.of(places.stream().map(Placed::entrant).toList(), named);
        return places.stream()
                .map(place -> new Row(
                        place.entrant(),
                        Objects.requireNonNull(known.get(place.entrant())),
                        names.unit(place.organization()),
                        place.line()))
                .toList();
    }

    private Round require(long id) {
        var round = contests.round(id).orElseThrow(() -> new IllegalArgumentException("No round " + id));
        may.require(Scope.of(Scope.CONTEST, round.contestId()), Role.ORGANIZER);
        return round;
    }

    private Contest contest(Round round) {
        return contests.find(round.contestId()).orElseThrow();
    }

    private static String reason(String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        return said;
    }

    private static String salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String subject(Contest contest, Round round) {
        return "contest:" + contest.slug() + "/" + round.slug();
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
