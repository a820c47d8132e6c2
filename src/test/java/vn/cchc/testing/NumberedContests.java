package vn.cchc.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Contests with numbers that a test can name, as copies of the demonstration's. */
public final class NumberedContests {

    private NumberedContests() {}

    public static void exist(JdbcClient database, long... ids) {
        for (long id : ids) {
            database.sql("insert into contest (id, slug, title, state, rules_version, created_by, created_at)"
                            + " select ?, ?, title, state, rules_version, created_by, created_at from contest"
                            + " where slug = 'tuan-cchc-2026' and not exists (select 1 from contest where id = ?)")
                    .params(id, "cuoc-thi-" + id, id)
                    .update();
            database.sql("insert into contest_rules (contest_id, version, rules, reason, recorded_by, recorded_at)"
                            + " select ?, r.version, r.rules, r.reason, r.recorded_by, r.recorded_at from contest_rules r"
                            + " join contest c on c.id = r.contest_id where c.slug = 'tuan-cchc-2026'"
                            + " and not exists (select 1 from contest_rules where contest_id = ?)")
                    .params(id, id)
                    .update();
        }
    }
}
