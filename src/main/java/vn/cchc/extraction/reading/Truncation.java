package vn.cchc.extraction.reading;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whether a PDF ends where its writer ended it; the reader would make up the rest of one that was cut off. */
final class Truncation {

    private static final int TAIL = 64 * 1024;

    private Truncation() {}

    static void check(Path file, String name) throws IOException, Unreadable {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - TAIL);
            byte[] tail = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(tail);
            String end = new String(tail, StandardCharsets.ISO_8859_1);
            int mark = end.lastIndexOf("%%EOF");
            boolean more = mark >= 0 && end.indexOf(" obj", mark) >= 0;
            if (mark < 0 || more) {
                throw new Unreadable("extraction.cut-off", name);
            }
        }
    }
}
