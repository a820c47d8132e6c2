package vn.cchc.intake.bulk;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.cchc.intake.form.Refusal;

/** Opens a bulk file, plain or gzipped, whatever its name says, and tells apart what people hand in by mistake. */
public final class BulkFile {

    private static final int LOOK = 512;

    private BulkFile() {}

    /** What the first bytes are. */
    enum Form {
        JSON_LINES,
        GZIP,
        EMPTY,
        /** One big array: the form of an ordinary JSON export. */
        JSON_ARRAY,
        UTF_16,
        OTHER
    }

    static Form form(byte[] head, int length) {
        if (length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return Form.GZIP;
        }
        if (length >= 2
                && ((head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF
                        || (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE)) {
            return Form.UTF_16;
        }
        int at =
                length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF ? 3 : 0;
        while (at < length && (head[at] == ' ' || head[at] == '\t' || head[at] == '\r' || head[at] == '\n')) {
            at++;
        }
        if (at == length) {
            return Form.EMPTY;
        }
        return switch (head[at]) {
            case '{' -> Form.JSON_LINES;
            case '[' -> Form.JSON_ARRAY;
            default -> looksBinary(head, length) || head[at] == '%' || head[at] == '<' ? Form.OTHER : Form.JSON_LINES;
        };
    }

    /** Whether the content, looked at without being used up, is meant as a bulk file rather than as one document. */
    public static boolean looksLikeBulk(InputStream markable) throws IOException {
        markable.mark(LOOK);
        byte[] head = new byte[LOOK];
        int length = markable.readNBytes(head, 0, LOOK);
        markable.reset();
        Form form = form(head, length);
        return form == Form.GZIP
                || form == Form.JSON_ARRAY
                || form == Form.JSON_LINES && firstVisible(head, length) == '{';
    }

    private static int firstVisible(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] > ' ') {
                return head[i];
            }
        }
        return -1;
    }

    /**
     * The file's lines as bytes, unpacked.
     *
     * @throws Refusal when the file is not in the bulk form at all
     */
    static InputStream open(Path file, String name, long mostUnpacked) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        try {
            Form form = peek(raw);
            if (form == Form.GZIP) {
                raw = new BufferedInputStream(new Unpacked(new GZIPInputStream(raw, 64 * 1024), name, mostUnpacked));
                form = peek(raw);
            }
            refuse(form, name);
            return raw;
        } catch (ZipException | EOFException broken) {
            raw.close();
            throw new Refusal("intake.failed.gzip-broken", null, name);
        } catch (IOException | RuntimeException refused) {
            raw.close();
            throw refused;
        }
    }

    private static void refuse(Form form, String name) {
        switch (form) {
            case JSON_LINES -> {
                // what is wanted
            }
            case EMPTY -> throw new Refusal("intake.failed.empty", null, name);
            case JSON_ARRAY -> throw new Refusal("intake.failed.json-array", null, name);
            case UTF_16 -> throw new Refusal("intake.failed.utf-16", null, name);
            case GZIP, OTHER -> throw new Refusal("intake.failed.not-json-lines", null, name);
        }
    }

    private static Form peek(InputStream in) throws IOException {
        in.mark(LOOK);
        byte[] head = new byte[LOOK];
        int length = in.readNBytes(head, 0, LOOK);
        in.reset();
        return form(head, length);
    }

    private static boolean looksBinary(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] >= 0 && head[i] < 9) {
                return true;
            }
        }
        return false;
    }

    /** Stops an archive that unpacks without end, and names a broken one. */
    private static final class Unpacked extends FilterInputStream {

        private final String name;
        private final long most;
        private long read;

        Unpacked(InputStream in, String name, long most) {
            super(in);
            this.name = name;
            this.most = most;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(buffer, offset, length);
            } catch (ZipException | EOFException broken) {
                throw new Refusal("intake.failed.gzip-broken", null, name);
            }
            read += Math.max(0, count);
            if (read > most) {
                throw new Refusal("intake.failed.unpacks-too-large", null, name, String.valueOf(most >> 30));
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
