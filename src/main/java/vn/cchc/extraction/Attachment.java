package vn.cchc.extraction;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file inside a file.
 *
 * @param name its own name without folders, harmless as a file name
 * @param place the folders it lay in, as a person would write them; empty at the top
 * @param file where its bytes were put; null where nobody asked for them or they were refused
 * @param refusal why it was not taken out, a key of {@code messages/extraction} with arguments
 */
public record Attachment(
        String name, String place, @Nullable Path file, Extraction.@Nullable Finding refusal) {

    /** The names of all of them, for a sentence. */
    public static String names(List<Attachment> attachments) {
        return String.join(", ", attachments.stream().map(Attachment::name).toList());
    }
}
