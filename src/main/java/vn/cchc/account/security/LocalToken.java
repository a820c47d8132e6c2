package vn.cchc.account.security;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The secret by which a command started on this machine proves that it may read the node's data folder. It is written once the node
 * is up, so that a second start that fails leaves the running node's secret alone, and lasts as long as the node runs.
 */
@Component
class LocalToken {

    static final String FILE = "local.token";

    private static final int BYTES = 32;

    private final Path file;
    private volatile @Nullable String value;

    LocalToken(@Value("${cchc.home}") Path home) {
        this.file = home.resolve(FILE);
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var text = HexFormat.of().formatHex(bytes);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly());
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + file, e);
        }
        value = text;
    }

    boolean matches(@Nullable String given) {
        var expected = value;
        return expected != null
                && given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void remove() throws IOException {
        var own = value;
        value = null;
        if (own != null && Files.exists(file) && Files.readString(file).equals(own)) {
            Files.delete(file);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
