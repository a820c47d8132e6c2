package vn.cchc.question.bank;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.question.Question;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionRevision;

/** What each revision of a question says: written once, never changed. */
@Repository
class Revisions {

    private static final int IDS_A_QUERY = 1_000;

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(QuestionRevision revision, QuestionContent content, @Nullable String by, Instant at) {
        jdbc.sql("insert into question_revision (question_id, revision, content, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(revision.id())
                .param(revision.revision())
                .param(StoredJson.write(content))
                .param(by)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Those that exist. */
    Map<QuestionRevision, Question> of(Collection<QuestionRevision> wanted) {
        Map<QuestionRevision, Question> found = new HashMap<>();
        Set<QuestionRevision> asked = Set.copyOf(wanted);
        List<Long> ids = asked.stream().map(QuestionRevision::id).distinct().toList();
        for (int from = 0; from < ids.size(); from += IDS_A_QUERY) {
            jdbc.sql("select r.question_id, r.revision, q.bank_id, r.content from question_revision r"
                            + " join question q on q.id = r.question_id where r.question_id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + IDS_A_QUERY)))
                    .query(row -> {
                        var revision = new QuestionRevision(row.getLong(1), row.getInt(2));
                        if (asked.contains(revision)) {
                            found.put(
                                    revision,
                                    new Question(
                                            revision.id(),
                                            revision.revision(),
                                            row.getLong(3),
                                            StoredJson.content(row.getString(4))));
                        }
                    });
        }
        return found;
    }

    /** The newest revisions of these questions, in their order. */
    List<Question> newest(List<StoredQuestion> questions) {
        Map<QuestionRevision, Question> found =
                of(questions.stream().map(StoredQuestion::newest).collect(Collectors.toSet()));
        List<Question> ordered = new ArrayList<>();
        questions.forEach(question -> {
            Question newest = found.get(question.newest());
            if (newest != null) {
                ordered.add(newest);
            }
        });
        return ordered;
    }

    List<Written> history(long question) {
        return jdbc.sql("select revision, written_by, written_at from question_revision where question_id = ?"
                        + " order by revision desc")
                .param(question)
                .query((row, n) -> new Written(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Who wrote a revision and when; nobody's name for what the portal itself has loaded. */
    record Written(int revision, @Nullable String by, Instant at) {}
}
