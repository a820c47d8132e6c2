package vn.cchc.account.secondfactor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of authenticator apps and recovery codes. */
@Repository
class FactorRows {

    private final JdbcClient jdbc;

    FactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An authenticator app; until it is confirmed by a code it counts for nothing. */
    record App(String sealedSecret, boolean confirmed, long lastStep) {}

    Optional<App> app(long accountId) {
        return jdbc.sql("select sealed_secret, confirmed_at, last_step from account_totp where account_id = ?")
                .param(accountId)
                .query((row, number) -> new App(row.getString(1), row.getObject(2) != null, row.getLong(3)))
                .optional();
    }

    void start(long accountId, String sealedSecret, Instant now) {
        jdbc.sql("delete from account_totp where account_id = ? and confirmed_at is null")
                .param(accountId)
                .update();
        jdbc.sql("insert into account_totp (account_id, sealed_secret, started_at, last_step) values (?, ?, ?, 0)")
                .params(accountId, sealedSecret, at(now))
                .update();
    }

    void confirm(long accountId, Instant now) {
        jdbc.sql("update account_totp set confirmed_at = ? where account_id = ?")
                .params(at(now), accountId)
                .update();
    }

    /** @return false where a code of that time or a later one was used before */
    boolean use(long accountId, long step) {
        return jdbc.sql("update account_totp set last_step = ? where account_id = ? and last_step < ?")
                        .params(step, accountId, step)
                        .update()
                > 0;
    }

    boolean removeApp(long accountId) {
        return jdbc.sql("delete from account_totp where account_id = ?")
                        .param(accountId)
                        .update()
                > 0;
    }

    void replaceCodes(long accountId, Collection<String> hashes) {
        jdbc.sql("delete from account_recovery_code where account_id = ?")
                .param(accountId)
                .update();
        hashes.forEach(hash -> jdbc.sql("insert into account_recovery_code (account_id, hash) values (?, ?)")
                .params(accountId, hash)
                .update());
    }

    boolean useCode(long accountId, String hash, Instant now) {
        return jdbc.sql(
                                "update account_recovery_code set used_at = ? where account_id = ? and hash = ? and used_at is null")
                        .params(at(now), accountId, hash)
                        .update()
                > 0;
    }

    int codesLeft(long accountId) {
        return jdbc.sql("select count(*) from account_recovery_code where account_id = ? and used_at is null")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    boolean hasPasskey(long accountId) {
        return jdbc.sql("select count(*) from account_passkey where account_id = ?")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
