package vn.cchc.contest.closing;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.account.Secret;
import vn.cchc.contest.Round;
import vn.cchc.contest.attempt.ResponseText;
import vn.cchc.contest.judging.EssayJudging;
import vn.cchc.contest.ledger.LedgerHeader.Correction;
import vn.cchc.contest.ledger.LedgerHeader.Marked;
import vn.cchc.contest.ledger.LedgerRecord;
import vn.cchc.contest.ledger.Marks;
import vn.cchc.contest.paper.MarkedPaper;
import vn.cchc.contest.paper.Paper;
import vn.cchc.contest.paper.Papers;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Grading;
import vn.cchc.question.Points;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionRevision;
import vn.cchc.question.Response;

/** Grades all submitted attempts of a round again, from the stored answers and with what was decided about questions since. */
@Component
class GradedAttempts {

    private static final int CHUNK = 2_000;

    private final JdbcClient database;
    private final JdbcTemplate template;
    private final Papers papers;
    private final ResponseText responses;
    private final EssayJudging essays;

    GradedAttempts(
            JdbcClient database, JdbcTemplate template, Papers papers, ResponseText responses, EssayJudging essays) {
        this.database = database;
        this.template = template;
        this.papers = papers;
        this.responses = responses;
        this.essays = essays;
    }

    /** What was decided about a question. */
    record Decision(Correction kind, @Nullable Integer toRevision) {}

    /** Graded attempts with the keys they were graded by. */
    record Graded(List<Row> rows, Map<String, Marked> keys) {}

    /** An attempt with its person's id. */
    record Row(long attempt, long entrant, @Nullable Long organization, LedgerRecord record) {

        Row standing(LedgerRecord.Standing other) {
            return new Row(attempt, entrant, organization, record.standing(other));
        }
    }

    /** @param withAnswers whether records tell the answers */
    Graded of(Round round, Function<Long, String> unitCode, boolean withAnswers) {
        var decisions = decisions(round.id());
        Map<Long, Paper> drawn = papers.ofRound(round.id());
        var references = drawn.values().stream()
                .flatMap(paper -> paper.items().stream())
                .map(Paper.Item::reference)
                .collect(Collectors.toSet());
        Map<QuestionRevision, Question> questions = new HashMap<>(papers.questions(references));
        var replacing = decisions.entrySet().stream()
                .filter(entry -> entry.getValue().toRevision() != null)
                .map(entry -> new QuestionRevision(
                        entry.getKey().id(),
                        Objects.requireNonNull(entry.getValue().toRevision())))
                .toList();
        questions.putAll(papers.questions(replacing));
        Map<Long, Sheet> sheets = new HashMap<>();
        drawn.forEach((id, paper) -> sheets.put(id, new Sheet(paper, questions, decisions)));
        var judged = essays.results(round.id());
        List<Row> rows = new ArrayList<>();
        for (long after = 0; ; ) {
            var chunk = chunk(round.id(), after);
            if (chunk.isEmpty()) {
                break;
            }
            after = chunk.getLast().attempt();
            rows.addAll(grade(chunk, sheets, judged, unitCode, withAnswers));
        }
        Map<String, Marked> keys = new HashMap<>();
        sheets.values().forEach(sheet -> keys.putAll(sheet.keys));
        return new Graded(rows, keys);
    }

    /** What was decided, by question. */
    Map<QuestionRevision, Decision> decisions(long round) {
        return database
                .sql("select question_id, revision, kind, to_revision from contest_correction where round_id = ?")
                .param(round)
                .query((row, number) -> Map.entry(
                        new QuestionRevision(row.getLong(1), row.getInt(2)),
                        new Decision(
                                Correction.valueOf(row.getString(3)), row.getObject(4) == null ? null : row.getInt(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Stored(
            long attempt,
            long entrant,
            long paper,
            @Nullable Long organization,
            @Nullable Long score,
            LedgerRecord record) {}

    private List<Stored> chunk(long round, long after) {
        return database.sql(
                        "select a.id, a.entrant_id, a.paper_id, e.organization_id, e.pseudonym, e.standing, a.number,"
                                + " a.score, a.correct, a.prediction, e.registered_at, a.started_at, a.submitted_at, a.by_clock,"
                                + " a.digest, f.started_at as first_at from contest_attempt a"
                                + " join contest_entrant e on e.id = a.entrant_id"
                                + " join contest_attempt f on f.entrant_id = a.entrant_id and f.round_id = a.round_id and f.number = 1"
                                + " where a.round_id = ? and a.submitted_at is not null and a.id > ? order by a.id limit "
                                + CHUNK)
                .params(round, after)
                .query((row, number) -> {
                    long prediction = row.getLong("prediction");
                    boolean predicted = !row.wasNull();
                    long organization = row.getLong("organization_id");
                    boolean inUnit = !row.wasNull();
                    long score = row.getLong("score");
                    boolean graded = !row.wasNull();
                    return new Stored(
                            row.getLong("id"),
                            row.getLong("entrant_id"),
                            row.getLong("paper_id"),
                            inUnit ? organization : null,
                            graded ? score : null,
                            new LedgerRecord(
                                    row.getString("pseudonym"),
                                    "",
                                    LedgerRecord.Standing.valueOf(row.getString("standing")),
                                    row.getInt("number"),
                                    0,
                                    0,
                                    false,
                                    predicted ? prediction : null,
                                    row.getTimestamp("registered_at").toInstant(),
                                    row.getTimestamp("first_at").toInstant(),
                                    row.getTimestamp("started_at").toInstant(),
                                    row.getTimestamp("submitted_at").toInstant(),
                                    row.getBoolean("by_clock"),
                                    row.getString("digest"),
                                    null));
                })
                .list();
    }

    private List<Row> grade(
            List<Stored> chunk,
            Map<Long, Sheet> sheets,
            Map<Long, Map<Integer, Points>> judged,
            Function<Long, String> unitCode,
            boolean withAnswers) {
        Map<Long, Map<Integer, Response>> given = new HashMap<>();
        database.sql("select attempt_id, question, response from contest_answer where attempt_id between ? and ?")
                .params(chunk.getFirst().attempt(), chunk.getLast().attempt())
                .query((row, number) -> given.computeIfAbsent(row.getLong(1), attempt -> new HashMap<>())
                        .put(row.getInt(2), responses.read(row.getString(3))))
                .list();
        List<Row> rows = new ArrayList<>(chunk.size());
        List<Object[]> regraded = new ArrayList<>();
        for (Stored stored : chunk) {
            var sheet = Objects.requireNonNull(sheets.get(stored.paper()));
            var mark = sheet.mark(
                    given.getOrDefault(stored.attempt(), Map.of()), judged.getOrDefault(stored.attempt(), Map.of()));
            if (!Objects.equals(stored.score(), mark.score)) {
                regraded.add(new Object[] {mark.score, mark.correct, stored.attempt()});
            }
            var unit = stored.organization();
            var record = stored.record();
            rows.add(new Row(
                    stored.attempt(),
                    stored.entrant(),
                    unit,
                    new LedgerRecord(
                            record.entrant(),
                            unit == null ? "" : unitCode.apply(unit),
                            record.standing(),
                            record.number(),
                            mark.score,
                            mark.correct,
                            mark.score == sheet.full,
                            record.prediction(),
                            record.registered(),
                            record.signedIn(),
                            record.started(),
                            record.submitted(),
                            record.byClock(),
                            record.digest(),
                            withAnswers ? mark.answers : null)));
        }
        if (!regraded.isEmpty()) {
            template.batchUpdate("update contest_attempt set score = ?, correct = ? where id = ?", regraded, new int[] {
                Types.BIGINT, Types.INTEGER, Types.BIGINT
            });
        }
        return rows;
    }

    /** A paper with the keys that hold now. */
    private static final class Sheet {

        private final MarkedPaper paper;
        private final List<String> names = new ArrayList<>();
        private final List<Marked> marked = new ArrayList<>();
        private final Map<String, Marked> keys = new HashMap<>();
        private long full;

        Sheet(Paper drawn, Map<QuestionRevision, Question> questions, Map<QuestionRevision, Decision> decisions) {
            this.paper = new MarkedPaper(drawn, questions);
            for (var item : drawn.items()) {
                var decision = decisions.get(item.reference());
                var revised = decision == null ? null : decision.toRevision();
                var question = Objects.requireNonNull(questions.get(
                        revised == null ? item.reference() : new QuestionRevision(item.question(), revised)));
                var name = item.question() + "/" + item.revision();
                var how = new Marked(
                        question.key(), question.marking(), item.points(), decision == null ? null : decision.kind());
                names.add(name);
                marked.add(how);
                keys.put(name, how);
                full += decision != null && decision.kind() == Correction.ANNULLED ? 0 : item.points();
            }
        }

        /** @param judged what markers gave, by the question's number */
        Mark mark(Map<Integer, Response> given, Map<Integer, Points> judged) {
            long score = 0;
            int correct = 0;
            List<LedgerRecord.Answer> answers = new ArrayList<>();
            for (int i = 0; i < marked.size(); i++) {
                var response = given.get(i + 1);
                var named = response == null ? null : paper.inAuthorsNames(i + 1, response);
                var how = marked.get(i);
                int number = i + 1;
                var mark = Marks.of(how.key(), how.marking(), how.points(), how.correction(), named)
                        .orElseGet(() -> byMarkers(judged.get(number), how.points()));
                long points = mark.points().thousandths();
                score += points;
                correct += mark.right() ? 1 : 0;
                answers.add(new LedgerRecord.Answer(names.get(i), told(how, named), points));
            }
            return new Mark(score, correct, answers);
        }
    }

    /** An essay that nobody marked, being empty, earns nothing. */
    private static Grading.Mark byMarkers(@Nullable Points points, long full) {
        return points == null
                ? new Grading.Mark(Points.NONE, false)
                : new Grading.Mark(points, points.thousandths() == full);
    }

    /** An essay may tell who wrote it: its hash stands for it. */
    private static @Nullable Response told(Marked how, @Nullable Response response) {
        return how.key() instanceof AnswerKey.Judged && response instanceof Response.Text text
                ? new Response.Text("sha256:" + Secret.hash(text.text()))
                : response;
    }

    private record Mark(long score, int correct, List<LedgerRecord.Answer> answers) {}
}
