package vn.cchc.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The embedded index's folder. The index can always be made again from the database, so one that cannot be opened, or was
 * written in another form, is thrown away before anything opens it; the start's reconciliation fills the new one.
 */
@Component
class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    /** Older indexes are thrown away and made anew. */
    private static final String FORM = IndexFields.FORM;

    private static final String FORM_FILE = "form";
    private static final String RUNNING_FILE = "running";

    private volatile boolean cleanlyStopped = true;
    private volatile Path root = Path.of("");

    /** Makes the folder fit to be opened. */
    void prepare(Path folder) {
        root = folder;
        try {
            Files.createDirectories(folder);
            refuseIfLocked(folder);
            cleanlyStopped = !Files.exists(folder.resolve(RUNNING_FILE));
            if (!FORM.equals(form(folder)) || !opens(folder)) {
                clear(folder);
                cleanlyStopped = false;
            }
            Files.writeString(folder.resolve(FORM_FILE), FORM);
            Files.writeString(folder.resolve(RUNNING_FILE), "");
        } catch (IOException e) {
            throw new UncheckedIOException("The index folder %s cannot be used".formatted(folder.toAbsolutePath()), e);
        }
    }

    /** Whether the index was closed in an orderly way and is the one that was closed. */
    boolean wasCleanlyStopped() {
        return cleanlyStopped;
    }

    /** Marks an orderly end. */
    void close() {
        try {
            Files.deleteIfExists(root.resolve(RUNNING_FILE));
        } catch (IOException e) {
            LOG.warn("The index folder keeps its mark of a running portal; the next start will check the index", e);
        }
    }

    private static String form(Path folder) throws IOException {
        Path file = folder.resolve(FORM_FILE);
        boolean fresh = indexes(folder).isEmpty();
        return fresh ? FORM : Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private static boolean opens(Path folder) throws IOException {
        for (Path index : indexes(folder)) {
            try (FSDirectory directory = FSDirectory.open(index);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                LOG.debug("{} holds {} entries", index, reader.numDocs());
            } catch (IndexNotFoundException e) {
                LOG.debug("{} is empty", index);
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index in {} cannot be read and is made anew: {}", index, e.toString());
                return false;
            }
        }
        return true;
    }

    private static void refuseIfLocked(Path folder) throws IOException {
        for (Path index : indexes(folder)) {
            Path lock = index.resolve("write.lock");
            if (Files.exists(lock) && isHeld(lock)) {
                throw new IllegalStateException(
                        "Another process is using the index in %s. Stop it, or give this one a folder of its own with CCHC_HOME."
                                .formatted(folder.toAbsolutePath()));
            }
        }
    }

    private static boolean isHeld(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static List<Path> indexes(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path index : indexes(folder)) {
            try (Stream<Path> files = Files.walk(index)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
