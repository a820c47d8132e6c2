package vn.cchc.account.idle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When accounts were last used. */
@Repository
class IdleRows {

    private static final String IDLE = "select a.id, a.email, a.display_name from account a"
            + " left join account_activity u on u.account_id = a.id"
            + " left join (select account_id, max(last_used_at) as used_at from api_token group by account_id) t"
            + " on t.account_id = a.id where a.enabled and not a.demo"
            + " and coalesce(u.last_active_at, a.created_at) < :before and coalesce(t.used_at, a.created_at) < :before";

    private final JdbcClient jdbc;

    IdleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account nobody has used for long. */
    record Idle(long id, @Nullable String email, String displayName) {}

    void active(long accountId, Instant now) {
        var updated = jdbc.sql("update account_activity set last_active_at = ?, warned_at = null where account_id = ?")
                .params(at(now), accountId)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into account_activity (account_id, last_active_at) values (?, ?)")
                    .params(accountId, at(now))
                    .update();
        }
    }

    List<Idle> unwarned(Instant idleSince) {
        return idle(IDLE + " and u.warned_at is null", idleSince);
    }

    List<Idle> warned(Instant idleSince, Instant warnedBefore) {
        return jdbc.sql(IDLE + " and u.warned_at < :warned")
                .param("before", at(idleSince))
                .param("warned", at(warnedBefore))
                .query((row, number) -> new Idle(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @return false where another node was faster */
    boolean warn(Idle account, Instant now) {
        var updated = jdbc.sql("update account_activity set warned_at = ? where account_id = ? and warned_at is null")
                .params(at(now), account.id())
                .update();
        if (updated == 0
                && jdbc.sql("select count(*) from account_activity where account_id = ?")
                                .param(account.id())
                                .query(Integer.class)
                                .single()
                        == 0) {
            updated = jdbc.sql("insert into account_activity (account_id, last_active_at, warned_at)"
                            + " select id, created_at, ? from account where id = ?")
                    .params(at(now), account.id())
                    .update();
        }
        return updated > 0;
    }

    boolean isLastAdministrator(long accountId) {
        return jdbc.sql("select count(*) from account a join account_role r on r.account_id = a.id"
                                        + " where r.role = 'ADMIN' and a.enabled and a.id <> ?")
                                .param(accountId)
                                .query(Integer.class)
                                .single()
                        == 0
                && jdbc.sql("select count(*) from account_role where role = 'ADMIN' and account_id = ?")
                                .param(accountId)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private List<Idle> idle(String sql, Instant before) {
        return jdbc.sql(sql)
                .param("before", at(before))
                .query((row, number) -> new Idle(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
