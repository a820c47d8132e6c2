package vn.cchc.intake.single;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Attachment;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.TextExtractor;

/** The documents in a file: itself, or what an archive or a letter holds, archives in archives too, always in the same order. */
final class Unpacked implements AutoCloseable {

    private static final int DEEPEST = 3;
    private static final int MOST_FILES = 5000;
    private static final Set<String> CONTAINERS = Set.of("zip", "7z", "tar", "tgz", "gz", "bz2", "xz", "eml");

    private final TextExtractor extractor;
    private final Consumer<TextExtractor.Progress> progress;
    private final Path folder;
    private final List<Found> found = new ArrayList<>();

    Unpacked(TextExtractor extractor, Consumer<TextExtractor.Progress> progress) {
        this.extractor = extractor;
        this.progress = progress;
        try {
            folder = Files.createTempDirectory("cchc-intake");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * A file to make a draft of.
     *
     * @param place where it lay, archive and folders before its name
     * @param extraction what was got out of it where it was read already
     * @param refusal why it could not be taken out
     */
    record Found(
            String name,
            String place,
            @Nullable Path file,
            @Nullable Extraction extraction,
            Extraction.@Nullable Finding refusal) {}

    List<Found> files(Path file, String name) {
        unpack(file, name, name, 0);
        return List.copyOf(found);
    }

    private void unpack(Path file, String name, String place, int depth) {
        Path inside = folder.resolve(String.valueOf(found.size()) + "-" + depth);
        try {
            Files.createDirectories(inside);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Extraction extraction = extractor.extract(file, name, new TextExtractor.Wishes(inside, progress));
        if (!extraction.isUsable() || extraction.attachments().isEmpty()) {
            found.add(new Found(name, place, file, extraction, null));
            return;
        }
        for (Attachment attachment : extraction.attachments()) {
            String own =
                    place + "/" + (attachment.place().isEmpty() ? "" : attachment.place() + "/") + attachment.name();
            Path content = attachment.file();
            boolean container = content != null && isContainer(attachment.name());
            if (found.size() >= MOST_FILES || container && depth + 1 >= DEEPEST) {
                found.add(new Found(
                        attachment.name(),
                        own,
                        null,
                        null,
                        Extraction.Finding.blocking("extraction.too-deep", attachment.name())));
            } else if (container && content != null) {
                unpack(content, attachment.name(), own, depth + 1);
            } else {
                found.add(new Found(attachment.name(), own, content, null, attachment.refusal()));
            }
        }
    }

    private static boolean isContainer(String name) {
        return CONTAINERS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
