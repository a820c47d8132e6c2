package vn.cchc.account.oidc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account a person of another service has here. */
@Repository
class IdentityRows {

    private final JdbcClient jdbc;

    IdentityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> account(String issuer, String subject) {
        return jdbc.sql("select account_id from account_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(Long.class)
                .optional();
    }

    void link(long accountId, String issuer, String subject, Instant now) {
        jdbc.sql("insert into account_identity (issuer, subject, account_id, linked_at) values (?, ?, ?, ?)")
                .params(issuer, subject, accountId, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    Optional<Long> accountWithEmail(String email) {
        return jdbc.sql("select id from account where email = ?")
                .param(email)
                .query(Long.class)
                .optional();
    }

    void setEmail(long accountId, String email) {
        jdbc.sql("update account set email = ? where id = ?")
                .params(email, accountId)
                .update();
    }
}
