package vn.cchc.account.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.Consents;
import vn.cchc.account.NationalIdRefused;
import vn.cchc.account.NationalIds;
import vn.cchc.account.PersonId;
import vn.cchc.audit.AuditTrail;

/** National ids in the database: sealed for their owner, found again by a blind index. */
@Service
class SealedIds implements NationalIds {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;
    private final KeyFile file;
    private final Consents consents;
    private final AuditTrail trail;

    SealedIds(JdbcClient jdbc, KeyFile file, Consents consents, AuditTrail trail) {
        this.jdbc = jdbc;
        this.file = file;
        this.consents = consents;
        this.trail = trail;
    }

    /** A number whose key is not the newest. */
    private record Old(String person, String sealed) {}

    @Override
    @Transactional
    public void record(PersonId person, String digits) {
        String number = digits.replaceAll("[\\s.-]", "");
        if (!NUMBER.matcher(number).matches()) {
            throw new NationalIdRefused("privacy.id.wrong");
        }
        if (!consents.given(person, PURPOSE)) {
            throw new NationalIdRefused("privacy.id.no-consent");
        }
        Keys keys = keys();
        String index = keys.blindIndex(number);
        String owner = jdbc.sql("select person from privacy_national_id where blind_index = ?")
                .param(index)
                .query(String.class)
                .optional()
                .orElse(person.toString());
        if (!owner.equals(person.toString())) {
            throw new NationalIdRefused("privacy.id.taken");
        }
        delete(person);
        try {
            jdbc.sql("""
                    insert into privacy_national_id (person, sealed, sealing_key, blind_index, recorded_at)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(
                            person.toString(),
                            locked(keys, number, person.toString()),
                            keys.sealingKey(),
                            index,
                            Timestamp.from(Clock.systemUTC().instant()))
                    .update();
        } catch (DuplicateKeyException sameMoment) {
            throw new NationalIdRefused("privacy.id.taken");
        }
        trail.record("privacy.id-recorded", person.toString(), Map.of());
    }

    @Override
    public Optional<String> masked(PersonId person) {
        return open(person).map(number -> "•••••••••" + number.substring(number.length() - 3));
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public Optional<String> reveal(PersonId person, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new NationalIdRefused("privacy.id.reason-missing");
        }
        Optional<String> number = open(person);
        if (number.isPresent()) {
            trail.record("privacy.id-revealed", person.toString(), Map.of("reason", why));
        }
        return number;
    }

    @Override
    @Transactional
    public void remove(PersonId person) {
        if (delete(person) > 0) {
            trail.record("privacy.id-removed", person.toString(), Map.of());
        }
    }

    @EventListener
    void withdrawn(Consents.ConsentWithdrawn event) {
        if (event.purpose().equals(PURPOSE)) {
            remove(event.person());
        }
    }

    boolean has(PersonId person) {
        return jdbc.sql("select count(*) from privacy_national_id where person = ?")
                        .param(person.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many numbers there are, and how many wait for the newest key. */
    Count count() {
        long all = jdbc.sql("select count(*) from privacy_national_id")
                .query(Long.class)
                .single();
        return new Count(all, all == 0 ? 0 : outdated(keys()));
    }

    /** Numbers, and those under an older key. */
    record Count(long all, long outdated) {}

    /** Seals what is under older keys with the newest, a piece at a time; how many it did. */
    @Transactional
    int reseal(int most) {
        Keys keys = keys();
        List<Old> old = jdbc.sql(
                        "select person, sealed from privacy_national_id where sealing_key <> ? order by person limit ?")
                .params(keys.sealingKey(), most)
                .query((row, number) -> new Old(row.getString(1), row.getString(2)))
                .list();
        for (Old one : old) {
            String number = opened(keys, one.sealed(), one.person());
            jdbc.sql("update privacy_national_id set sealed = ?, sealing_key = ? where person = ? and sealed = ?")
                    .params(locked(keys, number, one.person()), keys.sealingKey(), one.person(), one.sealed())
                    .update();
        }
        if (!old.isEmpty()) {
            trail.record("keys.reencrypted", "keys:personal-data", Map.of("rows", String.valueOf(old.size())));
        }
        return old.size();
    }

    int removeRecordedBefore(Instant end) {
        return jdbc.sql("delete from privacy_national_id where recorded_at < ?")
                .param(Timestamp.from(end))
                .update();
    }

    private long outdated(Keys keys) {
        return jdbc.sql("select count(*) from privacy_national_id where sealing_key <> ?")
                .param(keys.sealingKey())
                .query(Long.class)
                .single();
    }

    private Optional<String> open(PersonId person) {
        return jdbc.sql("select sealed from privacy_national_id where person = ?")
                .param(person.toString())
                .query(String.class)
                .optional()
                .map(text -> opened(keys(), text, person.toString()));
    }

    private int delete(PersonId person) {
        return jdbc.sql("delete from privacy_national_id where person = ?")
                .param(person.toString())
                .update();
    }

    private Keys keys() {
        return file.keys();
    }

    private static String locked(Keys keys, String number, String person) {
        return new String(Base64.getEncoder().encode(keys.seal(number, person)), StandardCharsets.US_ASCII);
    }

    private static String opened(Keys keys, String sealed, String person) {
        return keys.open(Base64.getDecoder().decode(sealed), person);
    }
}
