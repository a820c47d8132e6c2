package vn.cchc.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was got out of a file.
 *
 * @param mediaType what the file is by its content, whatever its name says
 * @param title from the file's properties; often empty or nonsense
 * @param pages null where the format does not count them
 * @param text paragraphs on lines of their own; empty when there was none to be had
 * @param findings what the person who handed the file in should know
 */
public record Extraction(
        String mediaType, @Nullable String title, @Nullable Integer pages, String text, List<Finding> findings) {

    public Extraction {
        findings = List.copyOf(findings);
    }

    /** Whether a finding says that the file cannot be used. */
    public boolean isUsable() {
        return findings.stream().noneMatch(Finding::blocking);
    }

    /**
     * A remark with a remedy: a message key of the bundle {@code messages/extraction} with its arguments.
     *
     * @param blocking whether nothing can be made of the file
     */
    public record Finding(String key, boolean blocking, List<String> arguments) {

        public Finding {
            arguments = List.copyOf(arguments);
        }

        static Finding blocking(String key, String... arguments) {
            return new Finding(key, true, List.of(arguments));
        }

        static Finding remark(String key, String... arguments) {
            return new Finding(key, false, List.of(arguments));
        }
    }
}
