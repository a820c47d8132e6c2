package vn.cchc.home.operations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The portal's tables in an order in which each comes after those it refers to, so that rows can be put back one table at a time. */
final class Tables {

    /** Written by Flyway itself; a restored database gets its own. */
    private static final String HISTORY = "flyway_schema_history";

    private Tables() {}

    static List<String> inOrder(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String table : names(meta, connection)) {
            Set<String> targets = new LinkedHashSet<>();
            try (ResultSet keys = meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (keys.next()) {
                    targets.add(keys.getString("PKTABLE_NAME"));
                }
            }
            targets.remove(table);
            needs.put(table, targets);
        }
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < needs.size()) {
            var ready = needs.entrySet().stream()
                    .filter(entry -> !ordered.contains(entry.getKey()) && ordered.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + needs);
            }
            ordered.addAll(ready);
        }
        return ordered;
    }

    /** Columns by which rows refer to others of the same table, each with the column it refers to. */
    static Map<String, String> ownReferences(Connection connection, String table) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                if (keys.getString("PKTABLE_NAME").equals(table)) {
                    found.put(keys.getString("FKCOLUMN_NAME"), keys.getString("PKCOLUMN_NAME"));
                }
            }
        }
        return found;
    }

    private static List<String> names(DatabaseMetaData meta, Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        // H2 says BASE TABLE, PostgreSQL says TABLE
        try (ResultSet tables = meta.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).equals(HISTORY)) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }

    static List<String> sequences(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                "select sequence_name from information_schema.sequences where lower(sequence_schema) = lower(?)"
                        + " order by sequence_name")) {
            statement.setString(1, connection.getSchema());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }
}
