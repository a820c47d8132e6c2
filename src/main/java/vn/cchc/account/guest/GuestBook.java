package vn.cchc.account.guest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.cchc.account.GuestId;
import vn.cchc.account.Guests;
import vn.cchc.account.Guests.Checked;
import vn.cchc.account.Guests.GuestPass;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;

/**
 * Enters guests, many by the statements of one. Where another node enters the same guest or takes the same work at the same moment, a
 * unique key fails the transaction; its caller tries again and finds the other's row.
 */
@Component
class GuestBook {

    private static final int SEQUENCE_STEP = 50;
    private static final Key SOMEBODY_ELSE = new Key("", "");

    private final JdbcTemplate database;
    private final AuditTrail trail;

    GuestBook(JdbcTemplate database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    private record Key(String phone, String name) {

        static Key of(Checked entry) {
            return new Key(entry.phone(), entry.nameKey());
        }
    }

    /** In the caller's transaction. */
    List<@Nullable GuestPass> admit(List<Checked> entries, Instant now) {
        return Objects.requireNonNull(database.execute(
                (ConnectionCallback<List<@Nullable GuestPass>>) connection -> admit(connection, entries, now)));
    }

    private List<@Nullable GuestPass> admit(Connection connection, List<Checked> entries, Instant now)
            throws SQLException {
        Map<Key, Long> known = known(connection, entries);
        var taken = takenBefore(connection, entries, known);
        Map<String, Key> spent = new LinkedHashMap<>();
        Map<Key, Checked> fresh = new LinkedHashMap<>();
        Map<Key, Checked> again = new LinkedHashMap<>();
        List<@Nullable Checked> admitted = new ArrayList<>(entries.size());
        for (var entry : entries) {
            var challenge = entry.challenge();
            var before = challenge == null ? null : taken.putIfAbsent(challenge, Key.of(entry));
            if (before != null && !before.equals(Key.of(entry))) {
                admitted.add(null);
                continue;
            }
            if (challenge != null && before == null) {
                spent.put(challenge, Key.of(entry));
            }
            (known.containsKey(Key.of(entry)) ? again : fresh).put(Key.of(entry), entry);
            admitted.add(entry);
        }
        insert(connection, fresh, known, now);
        spend(connection, spent, known, now);
        move(connection, again, known, now);
        fresh.keySet().forEach(key -> trail.record("guest.registered", "guest:" + known.get(key), Map.of()));
        again.keySet().forEach(key -> trail.record("guest.returned", "guest:" + known.get(key), Map.of()));
        return passes(connection, admitted, known, now);
    }

    /** Work that was taken, by whom. The same guest may show the same work again: a bad network repeats a registration. */
    private static Map<String, Key> takenBefore(Connection connection, List<Checked> entries, Map<Key, Long> known)
            throws SQLException {
        Map<Long, Key> guests = new HashMap<>();
        known.forEach((key, id) -> guests.put(id, key));
        Map<String, Key> taken = new HashMap<>();
        try (var statement = connection.prepareStatement(
                "select challenge, guest_id from spent_challenge where challenge = any(?)")) {
            statement.setArray(1, array(connection, entries, Checked::challenge));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.put(rows.getString(1), guests.getOrDefault(rows.getLong(2), SOMEBODY_ELSE));
                }
            }
        }
        return taken;
    }

    private static Map<Key, Long> known(Connection connection, List<Checked> entries) throws SQLException {
        Map<Key, Long> known = new HashMap<>();
        try (var statement =
                connection.prepareStatement("select id, phone, name_key from guest where phone = any(?)")) {
            statement.setArray(1, array(connection, entries, Checked::phone));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(new Key(rows.getString(2), rows.getString(3)), rows.getLong(1));
                }
            }
        }
        return known;
    }

    private static java.sql.Array array(
            Connection connection, List<Checked> entries, Function<Checked, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf(
                "varchar",
                entries.stream().map(value).filter(Objects::nonNull).distinct().toArray());
    }

    private static void spend(Connection connection, Map<String, Key> spent, Map<Key, Long> known, Instant now)
            throws SQLException {
        if (spent.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "insert into spent_challenge (challenge, expires_at, guest_id) values (?, ?, ?)")) {
            for (var entry : spent.entrySet()) {
                statement.setString(1, entry.getKey());
                statement.setTimestamp(2, Timestamp.from(now.plus(Work.VALID)));
                statement.setLong(3, Objects.requireNonNull(known.get(entry.getValue())));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void insert(Connection connection, Map<Key, Checked> fresh, Map<Key, Long> known, Instant now)
            throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        long next = 0;
        long end = 0;
        try (var statement = connection.prepareStatement(
                        "insert into guest (id, display_name, phone, name_key, locality_id,"
                                + " locality, registered_at, consent_version, consented_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var sequence = connection.prepareStatement("select nextval('guest_seq')")) {
            for (var entry : fresh.entrySet()) {
                if (next == end) {
                    try (var rows = sequence.executeQuery()) {
                        rows.next();
                        // as Hibernate counts, which has the block that ends with this number
                        end = rows.getLong(1) + 1;
                        next = Math.max(1, end - SEQUENCE_STEP);
                    }
                }
                known.put(entry.getKey(), next);
                var guest = entry.getValue();
                statement.setLong(1, next++);
                statement.setString(2, guest.name());
                statement.setString(3, guest.phone());
                statement.setString(4, guest.nameKey());
                statement.setObject(5, guest.localityId(), Types.BIGINT);
                statement.setString(6, guest.locality());
                statement.setTimestamp(7, Timestamp.from(now));
                statement.setString(8, Guests.CONSENT_VERSION);
                statement.setTimestamp(9, Timestamp.from(now));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Where they live now; and that they have agreed, once for all times under the same words. */
    private static void move(Connection connection, Map<Key, Checked> again, Map<Key, Long> known, Instant now)
            throws SQLException {
        if (again.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("update guest set locality_id = ?, locality = ?,"
                + " consented_at = case when consent_version = ? then consented_at else ? end, consent_version = ?"
                + " where id = ?")) {
            for (var entry : again.entrySet()) {
                statement.setObject(1, entry.getValue().localityId(), Types.BIGINT);
                statement.setString(2, entry.getValue().locality());
                statement.setString(3, Guests.CONSENT_VERSION);
                statement.setTimestamp(4, Timestamp.from(now));
                statement.setString(5, Guests.CONSENT_VERSION);
                statement.setLong(6, Objects.requireNonNull(known.get(entry.getKey())));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<@Nullable GuestPass> passes(
            Connection connection, List<@Nullable Checked> admitted, Map<Key, Long> known, Instant now)
            throws SQLException {
        List<@Nullable GuestPass> passes = new ArrayList<>(admitted.size());
        try (var statement = connection.prepareStatement(
                "insert into guest_pass (hash, guest_id, issued_at, expires_at) values (?, ?, ?, ?)")) {
            for (var entry : admitted) {
                if (entry == null) {
                    passes.add(null);
                    continue;
                }
                var token = Secret.token();
                long id = Objects.requireNonNull(known.get(Key.of(entry)));
                statement.setString(1, Secret.hash(token));
                statement.setLong(2, id);
                statement.setTimestamp(3, Timestamp.from(now));
                statement.setTimestamp(4, Timestamp.from(now.plus(Guests.PASS_VALID)));
                statement.addBatch();
                passes.add(new GuestPass(new GuestId(id), token));
            }
            statement.executeBatch();
        }
        return passes;
    }
}
