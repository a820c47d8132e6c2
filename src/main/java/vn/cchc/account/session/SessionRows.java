package vn.cchc.account.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions. */
@Repository
class SessionRows {

    private static final String FIELDS =
            "s.id, s.account_id, s.device, s.address, s.password_mark, s.started_at, s.last_seen_at,"
                    + " s.ended_at, s.token_hash, s.former_token_hash, s.token_replaced_at, s.remembered_until,"
                    + " a.sign_in_name, a.enabled, a.password_hash";
    private static final String FROM = " from account_session s join account a on a.id = s.account_id ";

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with what its account says now. */
    record Row(
            String id,
            long accountId,
            String device,
            String address,
            String passwordMark,
            Instant startedAt,
            Instant lastSeenAt,
            @Nullable Instant endedAt,
            @Nullable String tokenHash,
            @Nullable String formerTokenHash,
            @Nullable Instant tokenReplacedAt,
            @Nullable Instant rememberedUntil,
            String signInName,
            boolean enabled,
            String passwordHash) {}

    void add(String id, long accountId, String device, String address, String passwordMark, Instant now) {
        jdbc.sql(
                        "insert into account_session (id, account_id, device, address, password_mark, started_at, last_seen_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, accountId, device, address, passwordMark, at(now), at(now))
                .update();
    }

    Optional<Row> find(String id) {
        return jdbc.sql("select " + FIELDS + FROM + "where s.id = ?")
                .param(id)
                .query(SessionRows::row)
                .optional();
    }

    /** Keeps others from replacing the token until the transaction ends. */
    void lock(String id) {
        jdbc.sql("select id from account_session where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    Optional<String> passwordHash(long accountId) {
        return jdbc.sql("select password_hash from account where id = ?")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    List<Row> open(long accountId, Instant seenSince, Instant now) {
        return jdbc.sql("select " + FIELDS + FROM + "where s.account_id = ? and s.ended_at is null"
                        + " and (s.last_seen_at > ? or s.remembered_until > ?) order by s.last_seen_at desc, s.id")
                .params(accountId, at(seenSince), at(now))
                .query(SessionRows::row)
                .list();
    }

    void seen(String id, String address, Instant now, Instant unlessSince) {
        jdbc.sql("update account_session set last_seen_at = ?, address = ? where id = ? and last_seen_at < ?")
                .params(at(now), address, id, at(unlessSince))
                .update();
    }

    void remember(String id, String tokenHash, @Nullable String former, Instant now, Instant until) {
        jdbc.sql("update account_session set token_hash = ?, former_token_hash = ?, token_replaced_at = ?,"
                        + " remembered_until = ?, last_seen_at = ? where id = ?")
                .param(tokenHash)
                .param(former)
                .param(at(now))
                .param(at(until))
                .param(at(now))
                .param(id)
                .update();
    }

    boolean end(long accountId, String id, Instant now) {
        return jdbc.sql("update account_session set ended_at = ?, token_hash = null, former_token_hash = null,"
                                + " remembered_until = null where id = ? and account_id = ? and ended_at is null")
                        .params(at(now), id, accountId)
                        .update()
                > 0;
    }

    int endAllBut(long accountId, String kept, Instant now) {
        return jdbc.sql("update account_session set ended_at = ?, token_hash = null, former_token_hash = null,"
                        + " remembered_until = null where account_id = ? and id <> ? and ended_at is null")
                .params(at(now), accountId, kept)
                .update();
    }

    int deleteNotSeenSince(Instant time) {
        return jdbc.sql("delete from account_session where last_seen_at < ?")
                .param(at(time))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getLong("account_id"),
                row.getString("device"),
                row.getString("address"),
                row.getString("password_mark"),
                time(row, "started_at").orElseThrow(),
                time(row, "last_seen_at").orElseThrow(),
                time(row, "ended_at").orElse(null),
                row.getString("token_hash"),
                row.getString("former_token_hash"),
                time(row, "token_replaced_at").orElse(null),
                time(row, "remembered_until").orElse(null),
                row.getString("sign_in_name"),
                row.getBoolean("enabled"),
                row.getString("password_hash"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
