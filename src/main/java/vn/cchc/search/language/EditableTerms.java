package vn.cchc.search.language;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.cchc.vietnamese.RenamedTerms;

/**
 * The renamed terms an administrator adds: {@code terms.txt} in the portal's data folder, in the form of the shipped list. A change is
 * noticed within half a minute; nothing has to be indexed again.
 */
@Component
class EditableTerms {

    private static final Logger LOG = LoggerFactory.getLogger(EditableTerms.class);
    private static final long LARGEST = 1_000_000;

    private final Language language;
    private final Path file;
    private @Nullable FileTime read;

    EditableTerms(Language language, @Value("${cchc.home}") Path home) {
        this.language = language;
        this.file = home.resolve("terms.txt");
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 1_000)
    synchronized void readIfChanged() {
        try {
            FileTime changed = Files.isRegularFile(file) ? Files.getLastModifiedTime(file) : null;
            if (changed == null && read == null || changed != null && changed.equals(read)) {
                return;
            }
            read = changed;
            language.take(
                    changed == null
                            ? RenamedTerms.shipped()
                            : RenamedTerms.shipped().and(added()));
            LOG.info(
                    "Read the list of renamed terms{}",
                    changed == null ? " that comes with the portal" : " with " + file.getFileName());
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the terms known before stay: {}", file.getFileName(), e.toString());
        }
    }

    private RenamedTerms added() throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than %d bytes".formatted(LARGEST));
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return RenamedTerms.read(reader);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
