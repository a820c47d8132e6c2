package vn.cchc.extraction.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Attachment;
import vn.cchc.extraction.Extraction.Finding;

/** Takes files out of a file, none with a name that could do harm, and not more than may be. */
final class Inside {

    private static final int LONGEST_NAME = 150;

    private final Task task;
    private final Replies replies;
    private final long packed;
    private long unpacked;
    private int entries;

    /** @param packed how large the whole is as it stands */
    Inside(Task task, Replies replies, long packed) {
        this.task = task;
        this.replies = replies;
        this.packed = packed;
    }

    void add(@Nullable String path, InputStream content) throws IOException, Unreadable {
        if (++entries > task.limits().entries()) {
            throw new Unreadable(
                    "extraction.too-many-files",
                    task.name(),
                    String.valueOf(task.limits().entries()));
        }
        String plain = plain(path == null ? "" : path);
        int slash = plain.lastIndexOf('/');
        String name = plain.substring(slash + 1);
        String place = slash < 0 ? "" : plain.substring(0, slash);
        if (name.isEmpty() || name.startsWith(".") || name.equals("Thumbs.db") || place.startsWith("__MACOSX")) {
            return;
        }
        Path target = null;
        if (task.attachments() != null) {
            target = Path.of(task.attachments()).resolve(entries + ".bin");
            copy(content, target);
        }
        replies.send(Reply.of(new Attachment(name, place, target, null)));
    }

    void refuse(String path, Finding reason) {
        String plain = plain(path);
        int slash = plain.lastIndexOf('/');
        replies.send(Reply.of(
                new Attachment(plain.substring(slash + 1), slash < 0 ? "" : plain.substring(0, slash), null, reason)));
    }

    private void copy(InputStream content, Path target) throws IOException, Unreadable {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(target)) {
            int count = content.read(buffer);
            while (count >= 0) {
                unpacked += count;
                boolean bomb = unpacked > 10_000_000
                        && unpacked / Math.max(1, packed) > task.limits().ratio();
                if (unpacked > task.limits().unpacked() || bomb) {
                    throw new Unreadable(
                            "extraction.unpacks-too-large",
                            task.name(),
                            String.valueOf(task.limits().unpacked() / (1024 * 1024)));
                }
                out.write(buffer, 0, count);
                count = content.read(buffer);
            }
        }
    }

    /** Folders with single slashes, no way up, no marks that turn the direction of writing, nothing invisible. */
    static String plain(String path) {
        StringBuilder kept = new StringBuilder();
        path.replace('\\', '/')
                .codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        StringBuilder safe = new StringBuilder();
        for (String part : kept.toString().split("/")) {
            String name = part.strip().replaceAll("[:*?\"<>|]", "_");
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                continue;
            }
            safe.append(safe.isEmpty() ? "" : "/").append(shortened(name));
        }
        return safe.toString();
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > name.length() - 8 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
        return name.substring(0, LONGEST_NAME - ending.length()) + ending;
    }
}
