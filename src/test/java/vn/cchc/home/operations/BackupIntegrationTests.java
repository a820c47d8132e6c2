package vn.cchc.home.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.Source;
import vn.cchc.library.Validity;
import vn.cchc.testing.PortalTest;
import vn.cchc.vietnamese.DocumentType;

/** What a backup holds comes back whole, on the same database and on the other one. */
class BackupIntegrationTests extends PortalTest {

    @TempDir
    Path folder;

    @Autowired
    Backup backup;

    @Autowired
    DataSource portal;

    @Autowired
    Cataloguing cataloguing;

    @BeforeEach
    void aDocumentWithEverything() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bientap", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        cataloguing.store(
                List.of(new DocumentDraft(
                        "7/KH-UBND",
                        DocumentType.PLAN,
                        "Kế hoạch \"thử\" sao lưu\nhai dòng",
                        "Ủy ban nhân dân xã Minh Họa",
                        LocalDate.of(2026, 3, 2),
                        null,
                        LocalDate.of(2026, 3, 5),
                        null,
                        Validity.UNKNOWN,
                        "Chưa rõ.",
                        null,
                        true,
                        Audience.PUBLIC,
                        Set.of("task-1", "group-2"),
                        new Source("Trang tin", null, null, LocalDate.of(2026, 3, 5)),
                        List.of(new ProvisionDraft("Phần 1", "Mục đích", "a) Một việc;\nb) việc nữa.")),
                        List.of(),
                        Set.of())),
                UUID.randomUUID());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void comesBackTheSameOnH2() throws Exception {
        Path first = folder.resolve("first.zip");
        var written = backup.write(first);
        assertThat(written.rows()).isPositive();

        DataSource other = migrated(h2());
        new Restore(other, folder.resolve("home")).read(first);

        assertThat(contents(again(other))).isEqualTo(contents(first));
    }

    @Test
    void comesBackTheSameOnPostgres() throws Exception {
        Path first = folder.resolve("first.zip");
        backup.write(first);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            DataSource other = migrated(server.getPostgresDatabase());
            new Restore(other, folder.resolve("home")).read(first);

            assertThat(contents(again(other))).isEqualTo(contents(first));
            Long next = JdbcClient.create(other)
                    .sql("select nextval('legal_document_seq')")
                    .query(Long.class)
                    .single();
            Long largest = JdbcClient.create(other)
                    .sql("select coalesce(max(id), 0) from legal_document")
                    .query(Long.class)
                    .single();
            assertThat(next).isGreaterThan(largest);
        }
    }

    @Test
    void bringsBackEveryRowOfEveryTableAndEveryFileOnH2() throws Exception {
        DataSource other = migrated(h2());

        assertRoundTrip(other);
    }

    @Test
    void bringsBackEveryRowOfEveryTableAndEveryFileOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            assertRoundTrip(migrated(server.getPostgresDatabase()));
        }
    }

    /** Whatever tables there are: a migration need not think of the backup. */
    private void assertRoundTrip(DataSource other) throws Exception {
        DataSource full = migrated(h2());
        FilledTables.fill(full);
        Path home = folder.resolve("full");
        String hash = "ab" + "0".repeat(62);
        Path blob = home.resolve("blobs").resolve("ab").resolve(hash);
        Files.createDirectories(blob.getParent());
        Files.write(blob, new byte[] {1, 2, 3});
        Path keys = home.resolve("keys").resolve("personal-data.json");
        Files.createDirectories(keys.getParent());
        Files.writeString(keys, "secret");
        Path zip = folder.resolve("full.zip");
        var written = new Backup(full, home).write(zip);

        Path empty = folder.resolve("empty");
        var read = new Restore(other, empty).read(zip);

        var expected = FilledTables.rows(full);
        assertThat(expected.values()).as("no table is left out of the trial").noneMatch(List::isEmpty);
        assertThat(FilledTables.rows(other)).isEqualTo(expected);
        assertThat(read).isEqualTo(written);
        assertThat(empty.resolve("blobs").resolve("ab").resolve(hash)).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(empty.resolve("keys"))
                .as("keys are kept apart from what they seal")
                .doesNotExist();
    }

    @Test
    void refusesAPortalThatHoldsDocuments() throws Exception {
        Path first = folder.resolve("first.zip");
        backup.write(first);
        DataSource other = migrated(h2());
        new Restore(other, folder.resolve("home")).read(first);

        assertThatThrownBy(() -> new Restore(other, folder.resolve("home")).read(first))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        Path file = folder.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        DataSource other = migrated(h2());

        assertThatThrownBy(() -> new Restore(other, folder.resolve("home")).read(file))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("manifest.json");
    }

    @Test
    void changesNothingWhenABackupIsCutOff() throws Exception {
        Path first = folder.resolve("first.zip");
        backup.write(first);
        Path cut = without(first, "tables/provision.jsonl");
        DataSource other = migrated(h2());

        assertThatThrownBy(() -> new Restore(other, folder.resolve("home")).read(cut))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("provision");
        assertThat(JdbcClient.create(other)
                        .sql("select count(*) from legal_document")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesNoHalfWrittenFile() {
        Path nowhere = folder.resolve("missing").resolve("b.zip");

        assertThatThrownBy(() -> backup.write(nowhere)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private Path again(DataSource other) throws Exception {
        Path second = folder.resolve("second.zip");
        new Backup(other, folder.resolve("home")).write(second);
        return second;
    }

    private static DataSource h2() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return source;
    }

    private static DataSource migrated(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private Path without(Path zip, String name) throws IOException {
        Path target = folder.resolve("cut.zip");
        try (var in = new ZipFile(zip.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry :
                    in.stream().filter(e -> !e.getName().equals(name)).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
        }
        return target;
    }

    /** The rows of every table, whatever order the database gave them in. */
    private static Map<String, List<String>> contents(Path file) throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(e -> e.getName().startsWith("tables/"))
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .toList()) {
                try (var reader =
                        new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                    tables.put(entry.getName(), reader.lines().sorted().toList());
                }
            }
        }
        return tables;
    }
}
