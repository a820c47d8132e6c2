package vn.cchc.account.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The file with the portal's keys. It is drawn where the database has never seen one, and is never drawn anew where it has: then
 * sealed data stays closed until the file is back, and a sentence says so.
 */
@Component
class KeyFile implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;
    private final JdbcClient jdbc;
    private @Nullable Keys keys;
    private long readAt;

    @Autowired
    KeyFile(@Value("${cchc.keys:}") String file, @Value("${cchc.home}") Path home, JdbcClient jdbc) {
        this(file.isBlank() ? home.resolve("keys").resolve("personal-data.json") : Path.of(file), jdbc);
    }

    KeyFile(Path file, JdbcClient jdbc) {
        this.file = file.toAbsolutePath().normalize();
        this.jdbc = jdbc;
    }

    /** Says at the start what would otherwise be found out by the first person concerned. */
    @Override
    public void afterSingletonsInstantiated() {
        if (known() != null) {
            try {
                keys();
            } catch (KeysMissing missing) {
                LOG.error(missing.getMessage());
            }
        }
    }

    Path path() {
        return file;
    }

    /**
     * The keys as the file has them now; drawn at the first use of a new portal.
     *
     * @throws KeysMissing where there is no file, or not this database's
     */
    synchronized Keys keys() {
        if (!Files.exists(file)) {
            keys = null;
            if (known() != null) {
                throw new KeysMissing("The key file " + file + " is missing. This database holds data sealed with it:"
                        + " put the file back from where its copy is kept. Nothing sealed can be read without it.");
            }
            draw();
        }
        try {
            long changedAt = Files.getLastModifiedTime(file).toMillis();
            Keys read = keys;
            if (read == null || changedAt != readAt) {
                read = Keys.parse(Files.readString(file));
                check(read);
                keys = read;
                readAt = changedAt;
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (KeysMissing damaged) {
            throw damaged.getMessage() != null && damaged.getMessage().startsWith("The key file")
                    ? damaged
                    : new KeysMissing("The key file " + file + " " + damaged.getMessage() + ".");
        }
    }

    /** Adds a key that seals from now on; the others still open. The file is replaced in one piece. */
    synchronized Keys rotate() {
        Keys rotated = keys().rotated();
        write(rotated, true);
        keys = null;
        return keys();
    }

    private void check(Keys read) {
        String known = known();
        if (known == null) {
            remember(read);
        } else if (!known.equals(read.fingerprint())) {
            throw new KeysMissing(
                    "The key file " + file + " belongs to another portal or another time: this database was"
                            + " sealed with other keys. Put the right file in its place.");
        }
    }

    private void draw() {
        Keys drawn = Keys.drawn();
        write(drawn, false);
        LOG.warn("Drew new keys for personal data: keep a copy of {} apart from the backups", file);
    }

    private @Nullable String known() {
        return jdbc.sql("select fingerprint from privacy_key_file")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void remember(Keys read) {
        try {
            jdbc.sql("insert into privacy_key_file (fingerprint, created_at) values (?, ?)")
                    .params(read.fingerprint(), Timestamp.from(Clock.systemUTC().instant()))
                    .update();
        } catch (DuplicateKeyException anotherThread) {
            LOG.debug("The key file is known already");
        }
    }

    private void write(Keys written, boolean replace) {
        try {
            Files.createDirectories(file.getParent());
            Path partial = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, written.written(), StandardOpenOption.SYNC);
            if (replace) {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
