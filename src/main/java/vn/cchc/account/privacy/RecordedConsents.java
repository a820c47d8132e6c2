package vn.cchc.account.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.ConsentPurpose;
import vn.cchc.account.Consents;
import vn.cchc.account.PersonId;
import vn.cchc.audit.AuditTrail;

/** Consents in the database: a row for each time somebody agreed, none ever changed but by its withdrawal. */
@Service
class RecordedConsents implements Consents {

    private static final String OPEN = " where person = ? and purpose = ? and withdrawn_at is null";

    private final JdbcClient jdbc;
    private final List<ConsentPurpose> purposes;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    RecordedConsents(
            JdbcClient jdbc,
            ObjectProvider<ConsentPurpose> purposes,
            ApplicationEventPublisher events,
            AuditTrail trail) {
        this.jdbc = jdbc;
        this.purposes = purposes.stream()
                .sorted(Comparator.comparingInt(ConsentPurpose::order))
                .toList();
        this.events = events;
        this.trail = trail;
    }

    List<ConsentPurpose> purposes() {
        return purposes;
    }

    @Override
    @Transactional
    public void give(PersonId person, String purpose) {
        if (given(person, purpose)) {
            return;
        }
        close(person, purpose);
        String version = version(purpose);
        long id = jdbc.sql("select nextval('privacy_consent_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("insert into privacy_consent (id, person, purpose, version, given_at) values (?, ?, ?, ?, ?)")
                .params(id, person.toString(), purpose, version, Timestamp.from(clock.instant()))
                .update();
        trail.record("privacy.consented", person.toString(), Map.of("purpose", purpose, "version", version));
    }

    @Override
    @Transactional
    public void withdraw(PersonId person, String purpose) {
        if (purpose(purpose).needed()) {
            throw new IllegalArgumentException("Only erasing the account ends " + purpose);
        }
        if (close(person, purpose) > 0) {
            trail.record("privacy.withdrawn", person.toString(), Map.of("purpose", purpose));
            events.publishEvent(new ConsentWithdrawn(person, purpose));
        }
    }

    @Override
    public boolean given(PersonId person, String purpose) {
        return jdbc.sql("select count(*) from privacy_consent" + OPEN + " and version = ?")
                        .params(person.toString(), purpose, version(purpose))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public List<Consent> of(PersonId person) {
        return jdbc.sql("select purpose, version, given_at, withdrawn_at from privacy_consent where person = ?"
                        + " order by id desc")
                .param(person.toString())
                .query((row, number) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
                    return new Consent(
                            row.getString("purpose"),
                            row.getString("version"),
                            Objects.requireNonNull(row.getTimestamp("given_at")).toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    /** Proof of a consent is kept for a while after its withdrawal. */
    int removeWithdrawnBefore(Instant end) {
        return jdbc.sql("delete from privacy_consent where withdrawn_at < ?")
                .param(Timestamp.from(end))
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from privacy_consent where person = ?")
                .param(person.toString())
                .update();
    }

    private int close(PersonId person, String purpose) {
        return jdbc.sql("update privacy_consent set withdrawn_at = ?" + OPEN)
                .params(Timestamp.from(clock.instant()), person.toString(), purpose)
                .update();
    }

    private String version(String purpose) {
        return purpose(purpose).version();
    }

    private ConsentPurpose purpose(String code) {
        return purposes.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No purpose " + code));
    }
}
