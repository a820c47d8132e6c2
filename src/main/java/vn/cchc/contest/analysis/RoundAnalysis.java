package vn.cchc.contest.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.May;
import vn.cchc.account.People;
import vn.cchc.account.PersonId;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.contest.Contests;
import vn.cchc.contest.attempt.ResponseText;
import vn.cchc.contest.paper.MarkedPaper;
import vn.cchc.contest.paper.Papers;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionRevision;
import vn.cchc.question.Response;

/** Judges a closed round's questions, and what people did, from everybody's first attempt. For its organizers only. */
@Service
public class RoundAnalysis {

    private static final int MOST_NEWER = 30;

    private final JdbcClient database;
    private final Papers papers;
    private final ResponseText responses;
    private final People people;
    private final Contests contests;
    private final May may;

    RoundAnalysis(
            JdbcClient database, Papers papers, ResponseText responses, People people, Contests contests, May may) {
        this.database = database;
        this.papers = papers;
        this.responses = responses;
        this.people = people;
        this.contests = contests;
        this.may = may;
    }

    /** A question with how it did. */
    public record Judged(Question question, ItemAnalysis.Item item) {}

    /**
     * A round judged.
     *
     * @param alpha empty where it can't be told
     */
    public record Report(int attempts, OptionalDouble alpha, List<Judged> questions, List<Patterns.Finding> findings) {}

    public Report of(long round) {
        require(round);
        Map<Long, Map<Integer, Response>> given = new HashMap<>();
        database.sql("select w.attempt_id, w.question, w.response from contest_answer w"
                        + " join contest_attempt a on a.id = w.attempt_id"
                        + " where a.round_id = ? and a.number = 1 and a.submitted_at is not null")
                .param(round)
                .query(row -> {
                    given.computeIfAbsent(row.getLong(1), attempt -> new HashMap<>())
                            .put(row.getInt(2), responses.read(row.getString(3)));
                });
        List<ItemAnalysis.Marks> marks = new ArrayList<>();
        List<Patterns.Trace> traces = new ArrayList<>();
        Map<Long, Question> questions = new HashMap<>();
        database.sql("select a.id, a.entrant_id, a.paper_id, a.started_at, a.submitted_at, a.address, e.assisted_by"
                        + " from contest_attempt a join contest_entrant e on e.id = a.entrant_id"
                        + " where a.round_id = ? and a.number = 1 and a.submitted_at is not null order by a.id")
                .param(round)
                .query(row -> {
                    var paper = papers.read(row.getLong("paper_id"));
                    var answers = given.getOrDefault(row.getLong("id"), Map.of());
                    var seen = look(paper, answers, questions);
                    marks.add(new ItemAnalysis.Marks(seen.earned()));
                    traces.add(new Patterns.Trace(
                            row.getLong("entrant_id"),
                            paper.size(),
                            row.getTimestamp("started_at").toInstant(),
                            row.getTimestamp("submitted_at").toInstant(),
                            seen.earned().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElse(0),
                            row.getString("assisted_by") == null ? row.getString("address") : null,
                            seen.wrong()));
                });
        var judged = ItemAnalysis.items(marks).stream()
                .map(item -> new Judged(java.util.Objects.requireNonNull(questions.get(item.question())), item))
                .toList();
        return new Report(marks.size(), ItemAnalysis.alpha(marks), judged, Patterns.of(traces));
    }

    private record Seen(Map<Long, Double> earned, Map<Long, String> wrong) {}

    private Seen look(MarkedPaper paper, Map<Integer, Response> answers, Map<Long, Question> questions) {
        Map<Long, Double> earned = new HashMap<>();
        Map<Long, String> wrong = new HashMap<>();
        for (int number = 1; number <= paper.size(); number++) {
            var question = paper.question(number);
            var response = answers.get(number);
            var mark = paper.mark(number, response);
            if (mark.isEmpty()) {
                continue;
            }
            questions.putIfAbsent(question.id(), question);
            long full = paper.points(number).thousandths();
            double share = full == 0 ? (mark.get().right() ? 1 : 0) : (double) mark.get().points().thousandths() / full;
            earned.put(question.id(), share);
            if (response != null && mark.get().points().thousandths() == 0) {
                wrong.put(question.id(), responses.write(paper.inAuthorsNames(number, response)));
            }
        }
        return new Seen(earned, wrong);
    }

    /** Revisions of a question that were written after the one a paper used. */
    public List<Question> newer(QuestionRevision used) {
        List<QuestionRevision> asked = new ArrayList<>();
        for (int next = 1; next <= MOST_NEWER; next++) {
            asked.add(new QuestionRevision(used.id(), used.revision() + next));
        }
        return papers.questions(asked).values().stream()
                .sorted(java.util.Comparator.comparingInt(Question::revision))
                .toList();
    }

    /**
     * Somebody who takes part.
     *
     * @param person null where nobody is known any more
     */
    public record Entrant(long id, String standing, String reason, @Nullable KnownPerson person) {

        public String name() {
            return person == null ? "–" : person.displayName();
        }
    }

    /** By their numbers, with whole names. */
    public Map<Long, Entrant> entrants(long contest, java.util.Collection<Long> which) {
        may.require(Scope.of(Scope.CONTEST, contest), Role.ORGANIZER);
        return which.isEmpty() ? Map.of() : read(contest, "and id in (:which)", which);
    }

    public List<Entrant> disqualified(long contest) {
        may.require(Scope.of(Scope.CONTEST, contest), Role.ORGANIZER);
        return List.copyOf(read(contest, "and standing = 'DISQUALIFIED'", List.of(0L)).values());
    }

    private Map<Long, Entrant> read(long contest, String condition, java.util.Collection<Long> which) {
        record Row(long id, PersonId person, String standing, String reason) {}
        var rows = database
                .sql("select id, person, standing, reason from contest_entrant where contest_id = :contest " + condition)
                .param("contest", contest)
                .param("which", which)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        PersonId.parse(row.getString("person")),
                        row.getString("standing"),
                        row.getString("reason") == null ? "" : row.getString("reason")))
                .list();
        var known = people.find(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> new Entrant(row.id(), row.standing(), row.reason(), known.get(row.person()))));
    }

    private void require(long round) {
        var found = contests.round(round).orElseThrow(() -> new IllegalArgumentException("No round " + round));
        may.require(Scope.of(Scope.CONTEST, found.contestId()), Role.ORGANIZER);
    }
}
