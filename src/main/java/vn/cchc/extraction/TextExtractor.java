package vn.cchc.extraction;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets the text out of a file somebody sent, in a process of its own: this process never opens a foreign file. Never throws for what is
 * wrong with the file: that is a finding.
 */
public interface TextExtractor {

    /** @param name the name it came with, which may lie about its content */
    default Extraction extract(Path file, String name) {
        return extract(file, name, Wishes.NONE);
    }

    /** @param name the name it came with, which may lie about its content */
    Extraction extract(Path file, String name, Wishes wishes);

    /** A picture of a PDF's page as PNG, {@code width} pixels wide; empty where there is none to be had. */
    Optional<byte[]> picture(Path file, int page, int width);

    /**
     * What is asked for besides the text.
     *
     * @param attachments a folder for the files inside the file; null to leave them inside
     * @param progress told after every page; may throw to stop the reading
     */
    record Wishes(@Nullable Path attachments, Consumer<Progress> progress) {

        /** Nothing besides the text. */
        public static final Wishes NONE = new Wishes(null, progress -> {});
    }

    /** How far the reading is. */
    record Progress(int page, int pages) {}
}
