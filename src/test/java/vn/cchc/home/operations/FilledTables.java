package vn.cchc.home.operations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Puts rows into every table the migrations make, known or not, and reads all rows of all tables for comparing. */
final class FilledTables {

    private static final int ROWS = 3;

    private FilledTables() {}

    private record Column(String name, int type, String typeName, int size, boolean nullable, boolean generated) {}

    /** Three rows for every empty table, the last column value of each as different as its type allows. */
    static void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String table : Tables.inOrder(connection)) {
                if (count(connection, table) == 0) {
                    fill(connection, table);
                }
            }
        }
    }

    /** Every row of every table, sorted, in a form that both databases share. */
    static Map<String, List<String>> rows(DataSource database) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : Tables.inOrder(connection)) {
                List<String> rows = new ArrayList<>();
                try (Statement statement = connection.createStatement();
                        ResultSet found = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (found.next()) {
                        rows.add(row(found));
                    }
                }
                rows.sort(null);
                all.put(table, rows);
            }
        }
        return all;
    }

    private static void fill(Connection connection, String table) throws SQLException {
        List<Column> columns = columns(connection.getMetaData(), connection, table);
        Map<String, String[]> references = references(connection.getMetaData(), connection, table);
        var names = columns.stream().map(column -> "\"" + column.name() + "\"").toList();
        String insert = "insert into \"" + table + "\" (" + String.join(", ", names) + ") values ("
                + String.join(", ", java.util.Collections.nCopies(names.size(), "?")) + ")";
        for (int row = 0; row < ROWS; row++) {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    String[] target = references.get(column.name());
                    if (target == null) {
                        set(statement, i + 1, column, row);
                    } else if (target[0].equals(table)) {
                        statement.setNull(i + 1, column.type());
                    } else {
                        statement.setObject(i + 1, key(connection, target[0], target[1], row));
                    }
                }
                statement.executeUpdate();
            } catch (SQLException failure) {
                throw new SQLException("Could not fill " + table + ": " + failure.getMessage(), failure);
            }
        }
        for (var reference : references.entrySet()) {
            if (reference.getValue()[0].equals(table)) {
                referToALaterRow(
                        connection, table, reference.getKey(), reference.getValue()[1]);
            }
        }
    }

    /** The first row belongs under the last, so that no order of inserting is right by chance. */
    private static void referToALaterRow(Connection connection, String table, String column, String key)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update \"" + table + "\" set \"" + column + "\" = ? where \"" + key + "\" = ?")) {
            update.setObject(1, key(connection, table, key, ROWS - 1));
            update.setObject(2, key(connection, table, key, 0));
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, int index, Column column, int row) throws SQLException {
        // a null where one may be, in one row
        if (column.nullable() && row == 1) {
            statement.setNull(index, column.type());
            return;
        }
        if (column.typeName().equalsIgnoreCase("uuid")) {
            statement.setObject(index, new UUID(index, row));
            return;
        }
        switch (column.type()) {
            case Types.BIGINT -> statement.setLong(index, 9_000_000_000L + row);
            case Types.INTEGER, Types.SMALLINT, Types.TINYINT -> statement.setInt(index, 100 + row);
            case Types.BOOLEAN, Types.BIT -> statement.setBoolean(index, row == 0);
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> statement.setDouble(index, 1.5 + row);
            case Types.NUMERIC, Types.DECIMAL -> statement.setBigDecimal(index, java.math.BigDecimal.valueOf(10 + row));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                statement.setBytes(index, new byte[] {0, (byte) 0xff, (byte) row});
            case Types.DATE ->
                statement.setObject(index, LocalDate.of(1954, 7, 20).plusDays(row));
            case Types.TIME -> statement.setObject(index, LocalTime.of(5, 30).plusMinutes(row));
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                statement.setObject(
                        index,
                        OffsetDateTime.parse("2026-11-22T23:59:59.123456+07:00").plusDays(row));
            default -> statement.setString(index, text(column, row));
        }
    }

    private static String text(Column column, int row) {
        String text = row + " \"Đắk Lắk\"\t\\ ̣";
        return text.length() <= column.size() ? text : String.valueOf(row);
    }

    private static @Nullable Object key(Connection connection, String table, String column, int row)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select \"" + column + "\" from \"" + table + "\" order by \"" + column + "\"")) {
            Object value = null;
            for (int i = 0; i <= row && found.next(); i++) {
                value = found.getObject(1);
            }
            return value;
        }
    }

    private static List<Column> columns(DatabaseMetaData meta, Connection connection, String table)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = meta.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.add(new Column(
                        found.getString("COLUMN_NAME"),
                        found.getInt("DATA_TYPE"),
                        found.getString("TYPE_NAME"),
                        found.getInt("COLUMN_SIZE"),
                        found.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                        "YES".equals(found.getString("IS_GENERATEDCOLUMN"))));
            }
        }
        return columns.stream().filter(column -> !column.generated()).toList();
    }

    private static Map<String, String[]> references(DatabaseMetaData meta, Connection connection, String table)
            throws SQLException {
        Map<String, String[]> references = new HashMap<>();
        try (ResultSet keys = meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                references.put(
                        keys.getString("FKCOLUMN_NAME"),
                        new String[] {keys.getString("PKTABLE_NAME"), keys.getString("PKCOLUMN_NAME")});
            }
        }
        return references;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from \"" + table + "\"")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String row(ResultSet row) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        var meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            int type = meta.getColumnType(i);
            String value;
            if (type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE) {
                var time = row.getObject(i, OffsetDateTime.class);
                value = time == null ? "null" : time.toInstant().toString();
            } else if (type == Types.BOOLEAN || type == Types.BIT) {
                boolean truth = row.getBoolean(i);
                value = row.wasNull() ? "null" : String.valueOf(truth);
            } else if (row.getObject(i) instanceof byte[] bytes) {
                value = java.util.HexFormat.of().formatHex(bytes);
            } else {
                value = String.valueOf(row.getString(i));
            }
            values.put(meta.getColumnName(i), value);
        }
        return values.toString();
    }
}
