package vn.cchc.home.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything the portal holds into one zip: every table as JSON lines, read in one snapshot while the portal goes on working,
 * and every stored file. The form is the same for H2 and PostgreSQL, so a portal can also move from one to the other. The index is
 * left out; it is rebuilt from the database.
 */
@Component
class Backup {

    static final int FORMAT = 1;

    private final DataSource database;
    private final Path home;
    // without this the writer would close the zip after the first value
    private final JsonMapper json =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    Backup(DataSource database, @Value("${cchc.home}") Path home) {
        this.database = database;
        this.home = home;
    }

    /** @return rows and files written; the file appears under its name only when it is whole */
    Summary write(Path file) throws IOException, SQLException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(partial);
        try {
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Summary summary;
            try (var channel = java.nio.channels.FileChannel.open(partial, java.nio.file.StandardOpenOption.WRITE);
                    var zip = new ZipOutputStream(
                            new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16),
                            StandardCharsets.UTF_8)) {
                long rows = tables(zip);
                long files = blobs(zip);
                summary = new Summary(rows, files);
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return summary;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private long tables(ZipOutputStream zip) throws IOException, SQLException {
        long total = 0;
        try (Connection connection = database.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            // one snapshot for all tables; H2's repeatable read is per table access, its snapshot level is not
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        h2
                                ? "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT"
                                : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            try {
                List<String> names = Tables.inOrder(connection);
                Map<String, Object> manifest = new LinkedHashMap<>();
                manifest.put("format", FORMAT);
                manifest.put("createdAt", Instant.now().toString());
                manifest.put("database", connection.getMetaData().getDatabaseProductName());
                manifest.put("schema", schemaVersion(connection));
                manifest.put("tables", names);
                zip.putNextEntry(new ZipEntry("manifest.json"));
                json.writeValue(zip, manifest);
                zip.closeEntry();
                for (String table : names) {
                    zip.putNextEntry(new ZipEntry("tables/" + table + ".jsonl"));
                    total += table(connection, table, zip);
                    zip.closeEntry();
                }
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(automatic);
            }
        }
        return total;
    }

    static String schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select max(\"version\") from \"flyway_schema_history\"")) {
            return found.next() ? String.valueOf(found.getString(1)) : "";
        }
    }

    private long table(Connection connection, String table, OutputStream out) throws IOException, SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(200);
            try (ResultSet found = statement.executeQuery("select * from \"" + table + "\"")) {
                var meta = found.getMetaData();
                while (found.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        row.put(
                                meta.getColumnName(i),
                                value(found, i, meta.getColumnType(i), meta.getColumnTypeName(i)));
                    }
                    json.writeValue(out, row);
                    out.write('\n');
                    rows++;
                }
            }
        }
        return rows;
    }

    private static @Nullable Object value(ResultSet row, int column, int type, String typeName) throws SQLException {
        if (typeName.equalsIgnoreCase("uuid")) {
            // H2 reports it as bytes, PostgreSQL as something of its own
            return row.getString(column);
        }
        @Nullable
        Object value = switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> row.getLong(column);
            case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> row.getDouble(column);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> base64(row.getBytes(column));
            case Types.DATE -> text(row.getObject(column, java.time.LocalDate.class));
            case Types.TIME -> text(row.getObject(column, java.time.LocalTime.class));
            // PostgreSQL reports its timestamptz as TIMESTAMP
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                instant(row.getObject(column, java.time.OffsetDateTime.class));
            default -> row.getString(column);
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    /** The same moment reads the same whatever zone the database keeps beside it. */
    private static @Nullable String instant(java.time.@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant().toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private long blobs(ZipOutputStream zip) throws IOException {
        Path blobs = home.resolve("blobs");
        if (!Files.isDirectory(blobs)) {
            return 0;
        }
        long files = 0;
        try (Stream<Path> found = Files.walk(blobs)) {
            // files come and go only under their final names, see the files module; half-written ones are elsewhere
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}"))::iterator) {
                zip.putNextEntry(new ZipEntry(
                        "blobs/" + blobs.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
                files++;
            }
        }
        return files;
    }

    /** What a backup or a restore handled. */
    record Summary(long rows, long files) {}
}
