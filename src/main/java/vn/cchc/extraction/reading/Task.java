package vn.cchc.extraction.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the supervised process is asked to do with one file.
 *
 * @param name the name it came with
 * @param attachments where to put the files inside; null to leave them there
 * @param scratch a folder of the task's own, emptied by the supervisor
 * @param skip pages that are not to be touched, since reading them has killed a process before
 * @param picture the page to make a picture of instead of reading; 0 to read
 * @param width of that picture
 */
public record Task(
        String file,
        String name,
        @Nullable String attachments,
        String scratch,
        List<Integer> skip,
        int picture,
        int width,
        Limits limits) {

    public Task {
        skip = List.copyOf(skip);
    }
}
