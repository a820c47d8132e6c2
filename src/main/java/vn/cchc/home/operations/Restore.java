package vn.cchc.home.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a backup into an empty portal: all of it in one transaction, or nothing. Refuses a portal that already holds something and a
 * backup of another schema version.
 */
@Component
class Restore {

    private static final int BATCH = 500;

    private final DataSource database;
    private final Path home;
    private final JsonMapper json = JsonMapper.builder().build();

    Restore(DataSource database, @Value("${cchc.home}") Path home) {
        this.database = database;
        this.home = home;
    }

    Backup.Summary read(Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
                Connection connection = database.getConnection()) {
            ZipEntry described = zip.getEntry("manifest.json");
            if (described == null) {
                throw new OperationRefused(file + " is not a backup of this portal: it has no manifest.json.");
            }
            JsonNode manifest = json.readTree(zip.getInputStream(described));
            if (manifest.path("format").asInt() != Backup.FORMAT) {
                throw new OperationRefused("This backup has format " + manifest.path("format") + ", this portal reads "
                        + Backup.FORMAT + ".");
            }
            String own = Backup.schemaVersion(connection);
            if (!manifest.path("schema").asString().equals(own)) {
                throw new OperationRefused("The backup was made by version "
                        + manifest.path("schema").asString() + " of the data's schema, this portal has " + own
                        + ". Restore with the portal it was made by.");
            }
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                long rows = 0;
                List<String> tables = Tables.inOrder(connection);
                empty(connection, tables);
                for (String table : tables) {
                    ZipEntry entry = zip.getEntry("tables/" + table + ".jsonl");
                    if (entry == null) {
                        throw new OperationRefused("The backup lacks the table " + table + ".");
                    }
                    try (InputStream in = zip.getInputStream(entry)) {
                        rows += table(connection, table, in);
                    }
                    for (var reference : Tables.ownReferences(connection, table).entrySet()) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            refer(connection, table, reference.getKey(), reference.getValue(), in);
                        }
                    }
                }
                advanceSequences(connection, tables);
                // files first made durable, then the rows that name them
                long files = blobs(zip);
                connection.commit();
                return new Backup.Summary(rows, files);
            } catch (IOException | SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(automatic);
            }
        }
    }

    /** Rows that migrations put there make way; anything a person made is a reason to stop. */
    private void empty(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String precious : List.of("legal_document", "account")) {
                if (tables.contains(precious)) {
                    try (ResultSet found = statement.executeQuery("select count(*) from \"" + precious + "\"")) {
                        found.next();
                        if (found.getLong(1) > 0) {
                            throw new OperationRefused("This portal is not empty (" + precious
                                    + " has rows). Point CCHC_HOME or the database at an empty one.");
                        }
                    }
                }
            }
            for (String table : tables.reversed()) {
                statement.executeUpdate("delete from \"" + table + "\"");
            }
        }
    }

    private long table(Connection connection, String table, InputStream in) throws IOException, SQLException {
        List<String> columns = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        List<String> typeNames = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from \"" + table + "\" where 1 = 0")) {
            var meta = none.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
                types.add(meta.getColumnType(i));
                typeNames.add(meta.getColumnTypeName(i).toLowerCase(Locale.ROOT));
            }
        }
        Set<String> later = Tables.ownReferences(connection, table).keySet();
        String insert = "insert into \"" + table + "\" (\"" + String.join("\", \"", columns) + "\") values ("
                + String.join(", ", java.util.Collections.nCopies(columns.size(), "?")) + ")";
        long rows = 0;
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                PreparedStatement statement = connection.prepareStatement(insert)) {
            String line;
            while ((line = reader.readLine()) != null) {
                JsonNode row = json.readTree(line);
                for (int i = 0; i < columns.size(); i++) {
                    JsonNode value = later.contains(columns.get(i)) ? null : row.get(columns.get(i));
                    set(statement, i + 1, types.get(i), typeNames.get(i), value);
                }
                statement.addBatch();
                if (++rows % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return rows;
    }

    /** Lets rows refer to others of their table, once all of them are there. */
    private void refer(Connection connection, String table, String column, String key, InputStream in)
            throws IOException, SQLException {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                PreparedStatement update = connection.prepareStatement(
                        "update \"" + table + "\" set \"" + column + "\" = ? where \"" + key + "\" = ?")) {
            String line;
            while ((line = reader.readLine()) != null) {
                JsonNode row = json.readTree(line);
                if (!row.path(column).isNull()) {
                    update.setLong(1, row.get(column).asLong());
                    update.setLong(2, row.get(key).asLong());
                    update.executeUpdate();
                }
            }
        }
    }

    private static void set(PreparedStatement statement, int index, int type, String typeName, @Nullable JsonNode value)
            throws SQLException {
        if (value == null || value.isNull()) {
            statement.setNull(index, type);
            return;
        }
        if (typeName.equals("uuid")) {
            statement.setObject(index, UUID.fromString(value.asString()));
            return;
        }
        switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> statement.setLong(index, value.asLong());
            case Types.BOOLEAN, Types.BIT -> statement.setBoolean(index, value.asBoolean());
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> statement.setDouble(index, value.asDouble());
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                statement.setBytes(index, Base64.getDecoder().decode(value.asString()));
            case Types.DATE -> statement.setObject(index, LocalDate.parse(value.asString()));
            case Types.TIME -> statement.setObject(index, LocalTime.parse(value.asString()));
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                statement.setObject(index, OffsetDateTime.parse(value.asString()));
            default -> statement.setString(index, value.asString());
        }
    }

    /** Sequences named after their table start behind the largest id; the gap is the allocation size, never too little. */
    private static void advanceSequences(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sequence : Tables.sequences(connection)) {
                String table = sequence.toLowerCase(Locale.ROOT).replaceFirst("_seq$", "");
                if (!tables.contains(table)) {
                    continue;
                }
                long largest;
                try (ResultSet found = statement.executeQuery("select coalesce(max(id), 0) from \"" + table + "\"")) {
                    found.next();
                    largest = found.getLong(1);
                }
                statement.execute("alter sequence \"" + sequence + "\" restart with " + (largest + 101));
            }
        }
    }

    private long blobs(ZipFile zip) throws IOException {
        Path target = home.resolve("blobs").toAbsolutePath().normalize();
        long files = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream()
                .filter(entry -> entry.getName().startsWith("blobs/") && !entry.isDirectory())
                .map(ZipEntry.class::cast)::iterator) {
            Path file =
                    target.resolve(entry.getName().substring("blobs/".length())).normalize();
            if (!file.startsWith(target)) {
                throw new OperationRefused("The backup names a file outside its folder: " + entry.getName());
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            files++;
        }
        return files;
    }
}
