package vn.cchc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Holds what devices were assured of against what the database has. */
public final class Promises {

    private Promises() {}

    /** How many acknowledged answers and receipts are not there; an answer that a later one replaced is there. */
    public static long lost(Connection database, Collection<Phone> phones) throws SQLException {
        Map<Long, Map<Integer, String[]>> stored = new HashMap<>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery("select attempt_id, question, sequence, response from contest_answer")) {
            while (rows.next()) {
                stored.computeIfAbsent(rows.getLong(1), attempt -> new HashMap<>())
                        .put(rows.getInt(2), new String[] {rows.getString(3), rows.getString(4)});
            }
        }
        Map<Long, String> receipts = new HashMap<>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery("select id, receipt from contest_attempt where receipt is not null")) {
            while (rows.next()) {
                receipts.put(rows.getLong(1), rows.getString(2));
            }
        }
        long lost = 0;
        for (Phone phone : phones) {
            var answers = stored.getOrDefault(phone.attempt(), Map.of());
            for (var promise : phone.acknowledged().entrySet()) {
                var row = answers.get(promise.getKey());
                var wanted = promise.getValue();
                boolean there = row != null
                        && (Long.parseLong(row[0]) > wanted.sequence()
                                || (Long.parseLong(row[0]) == wanted.sequence()
                                        && row[1].contains("[\"" + wanted.option() + "\"]")));
                lost += there ? 0 : 1;
            }
            var receipt = phone.receipt();
            if (receipt != null && !receipt.equals(receipts.get(phone.attempt()))) {
                lost++;
            }
        }
        return lost;
    }
}
