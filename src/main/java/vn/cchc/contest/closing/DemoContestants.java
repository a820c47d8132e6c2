package vn.cchc.contest.closing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.account.Guests;
import vn.cchc.account.Secret;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.Digest;
import vn.cchc.contest.attempt.ResponseText;
import vn.cchc.contest.attempt.SavedAnswer;
import vn.cchc.contest.paper.Paper;
import vn.cchc.contest.paper.Papers;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Question;
import vn.cchc.question.Response;

/**
 * The demonstration's made-up contestants: they have taken part in its rounds that were over when it was set up, so that there are
 * results to look at. Their names and numbers belong to nobody.
 */
@Component
@Profile("demo")
@Order(300)
class DemoContestants implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoContestants.class);
    private static final int MANY = 48;
    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Vàng", "Giàng");
    private static final List<String> MIDDLES = List.of("Thị", "Văn", "Đức", "Minh", "Ngọc", "Thu", "Quang", "Hồng");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hùng", "Lan", "Mai", "Nam", "Phúc", "Quyên", "Sơn", "Tâm",
            "Vân");

    private final Contests contests;
    private final Papers papers;
    private final Guests guests;
    private final ResultsDesk results;
    private final ResponseText responses;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoContestants(
            Contests contests,
            Papers papers,
            Guests guests,
            ResultsDesk results,
            ResponseText responses,
            JdbcTemplate database,
            TransactionTemplate transactions,
            Clock contestClock) {
        this.contests = contests;
        this.papers = papers;
        this.guests = guests;
        this.results = results;
        this.responses = responses;
        this.database = database;
        this.transactions = transactions;
        this.clock = contestClock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var contest : contests.published()) {
            for (var round : contests.rounds(contest.id())) {
                if (contest.rules().demonstration()
                        && contest.board(round).eligibility().guests()
                        && round.state() == RoundState.PUBLISHED
                        && round.closesAt().plus(Duration.ofMinutes(2)).isBefore(clock.instant())) {
                    transactions.executeWithoutResult(status -> takePart(contest, round));
                    results.closeDue();
                    contests.round(round.id())
                            .filter(closed -> closed.state() == RoundState.CLOSED)
                            .ifPresent(closed -> transactions.executeWithoutResult(status -> publish(closed)));
                    log.info("Made-up contestants have taken part in {}/{}", contest.slug(), round.slug());
                }
            }
        }
    }

    private void publish(Round closed) {
        if (results.latest(closed.id()).orElseThrow().awaitsLots()) {
            results.draw(closed, "12345", "Giá trị công khai của bản trình diễn");
        }
        results.publish(closed);
        verify(closed);
    }

    /** All but the last, so that there is something left to do. */
    private void verify(Round round) {
        var winners = results.standings(round.id(), null, false, 0, MANY).orElseThrow().rows().stream()
                .filter(row -> !row.place().prize().isEmpty())
                .toList();
        for (var row : winners.subList(0, Math.max(0, winners.size() - 1))) {
            database.update(
                    "insert into contest_winner (round_id, entrant_id, state, remark, decided_by, decided_at)"
                            + " values (?, ?, 'VERIFIED', '', 'portal', ?)",
                    round.id(),
                    row.entrant(),
                    Timestamp.from(clock.instant()));
        }
    }

    private void takePart(Contest contest, Round round) {
        var random = new SplittableRandom(round.slug().hashCode());
        var drawn = new TreeMap<>(papers.ofRound(round.id()));
        var ids = List.copyOf(drawn.keySet());
        List<Guests.Checked> people = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            var name = pick(FAMILIES, random) + " " + pick(MIDDLES, random) + " " + pick(GIVEN, random);
            people.add(guests.checkInPerson(
                    new Guests.Entry(name, "0900%06d".formatted(i + 1), null, "Xã Minh Sơn, tỉnh Minh Họa")));
        }
        for (var pass : guests.admit(people)) {
            var registered = moment(round, random);
            long entrant = next("contest_entrant_seq");
            database.update(
                    "insert into contest_entrant (id, contest_id, person, board, pseudonym, standing, registered_at)"
                            + " values (?, ?, ?, ?, ?, 'IN', ?)",
                    entrant,
                    contest.id(),
                    Objects.requireNonNull(pass).id().person().toString(),
                    round.board(),
                    Secret.token().substring(0, 22),
                    Timestamp.from(registered));
            double skill = 0.45 + random.nextDouble() * 0.55;
            var started = registered;
            for (int number = 1;
                    number <= 1 + random.nextInt(contest.rules(round).attempts());
                    number++) {
                var paper = pick(ids, random);
                var submitted = started.plusMillis(100_000 + random.nextInt(400_000));
                attempt(contest, round, entrant, number, paper, drawn, started, submitted, skill, random);
                started = submitted.plusSeconds(60 + random.nextInt(3_000));
                if (started.plus(contest.rules(round).timeLimit()).isAfter(round.closesAt())) {
                    break;
                }
            }
        }
    }

    private void attempt(
            Contest contest,
            Round round,
            long entrant,
            int number,
            long paper,
            Map<Long, Paper> drawn,
            Instant started,
            Instant submitted,
            double skill,
            SplittableRandom random) {
        long id = next("contest_attempt_seq");
        var items = Objects.requireNonNull(drawn.get(paper)).items();
        var read = papers.read(paper);
        List<SavedAnswer> answers = new ArrayList<>();
        for (int question = 1; question <= read.size(); question++) {
            var item = items.get(question - 1);
            boolean knows = random.nextDouble() < skill;
            var response = knows ? right(read.question(question), item) : guess(item, random);
            if (response.isPresent() && read.fits(question, response.get())) {
                answers.add(new SavedAnswer(question, 1, responses.write(response.get())));
            }
        }
        Long predicted = contest.rules(round).prediction() == null ? null : 20L + random.nextInt(60);
        database.update(
                "insert into contest_attempt (id, round_id, entrant_id, number, paper_id, started_at, deadline, submitted_at,"
                        + " by_clock, receipt, digest, prediction) values (?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)",
                new Object[] {
                    id,
                    round.id(),
                    entrant,
                    number,
                    paper,
                    Timestamp.from(started),
                    Timestamp.from(started.plus(contest.rules(round).timeLimit())),
                    Timestamp.from(submitted),
                    Digest.code(),
                    Digest.of(id, paper, started, submitted, predicted, answers),
                    predicted
                },
                new int[] {
                    Types.BIGINT,
                    Types.BIGINT,
                    Types.BIGINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.TIMESTAMP,
                    Types.TIMESTAMP,
                    Types.TIMESTAMP,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.BIGINT
                });
        for (var answer : answers) {
            database.update(
                    "insert into contest_answer (attempt_id, question, sequence, response, received_at) values (?, ?, ?, ?, ?)",
                    id,
                    answer.question(),
                    answer.sequence(),
                    answer.response(),
                    Timestamp.from(started.plusSeconds(5L * answer.question())));
        }
    }

    /** In the paper's numbers. */
    private static Optional<Response> right(Question question, Paper.Item item) {
        return Optional.ofNullable(
                switch (question.key()) {
                    case AnswerKey.Options options -> {
                        var numbers = new TreeSet<String>();
                        options.right().forEach(option -> numbers.add(number(item.options(), option)));
                        yield new Response.Choice(numbers);
                    }
                    case AnswerKey.Sequence sequence ->
                        new Response.Order(sequence.right().stream()
                                .map(option -> number(item.options(), option))
                                .toList());
                    case AnswerKey.Pairs pairs -> {
                        Map<String, String> numbers = new TreeMap<>();
                        pairs.right()
                                .forEach((prompt, option) ->
                                        numbers.put(number(item.prompts(), prompt), number(item.options(), option)));
                        yield new Response.Matches(numbers);
                    }
                    case AnswerKey.Value value ->
                        new Response.Text(value.right().toPlainString());
                    case AnswerKey.Wordings wordings ->
                        new Response.Text(wordings.right().getFirst());
                    case AnswerKey.Judged judged -> null;
                });
    }

    private static Optional<Response> guess(Paper.Item item, SplittableRandom random) {
        return item.options().isEmpty()
                ? Optional.of(new Response.Text("0"))
                : Optional.of(new Response.Choice(java.util.Set.of(
                        String.valueOf(1 + random.nextInt(item.options().size())))));
    }

    private static String number(List<String> order, String id) {
        return String.valueOf(order.indexOf(id) + 1);
    }

    private static Instant moment(Round round, SplittableRandom random) {
        long span = Duration.between(round.opensAt(), round.closesAt())
                .minusHours(3)
                .toMillis();
        return round.opensAt()
                .plusMillis((long) (random.nextDouble() * Math.max(1, span)))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private long next(String sequence) {
        return Objects.requireNonNull(database.queryForObject("select nextval('" + sequence + "')", Long.class));
    }
}
