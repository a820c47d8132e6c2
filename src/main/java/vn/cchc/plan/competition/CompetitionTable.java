package vn.cchc.plan.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Competitions as rows. */
@Repository
class CompetitionTable {

    private static final String PUBLISHED = "PUBLISHED";
    private static final String DRAFT = "DRAFT";

    private final JdbcClient database;
    private final JsonMapper json;

    CompetitionTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Competition> all() {
        return database.sql("select * from plan_competition order by id desc")
                .query(this::read)
                .list();
    }

    Optional<Competition> find(long id) {
        return database.sql("select * from plan_competition where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    Optional<Competition> find(String slug) {
        return database.sql("select * from plan_competition where slug = ?")
                .param(slug)
                .query(this::read)
                .optional();
    }

    long add(String slug, String title, CompetitionRules rules, String by, Instant now) {
        long id = database.sql("select nextval('plan_competition_seq')")
                .query(Long.class)
                .single();
        database.sql("insert into plan_competition (id, slug, title, state, rules, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, slug, title, DRAFT, json.writeValueAsString(rules), by, Timestamp.from(now))
                .update();
        return id;
    }

    /** False where it is published: then its rules stay. */
    boolean revise(long id, String title, CompetitionRules rules) {
        return database.sql("update plan_competition set title = ?, rules = ? where id = ? and state = 'DRAFT'")
                        .params(title, json.writeValueAsString(rules), id)
                        .update()
                == 1;
    }

    void publish(long id, boolean published, Instant now) {
        database.sql("update plan_competition set state = ?, published_at = ? where id = ?")
                .params(published ? PUBLISHED : DRAFT, Timestamp.from(now), id)
                .update();
    }

    private Competition read(ResultSet row, int number) throws SQLException {
        return new Competition(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("state").equals(PUBLISHED),
                json.readValue(row.getString("rules"), CompetitionRules.class));
    }
}
