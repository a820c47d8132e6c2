package vn.cchc.intake.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.cchc.intake.form.Refusal;

/**
 * Reads lines of bytes in bounded memory: a line longer than the limit is passed over and counted, never held. A byte order mark
 * at the start and a carriage return at a line's end are no part of it.
 */
final class LineReader implements Closeable {

    private static final int KEPT_BUFFER = 1024 * 1024;

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[64 * 1024];
    private int chunkStart;
    private int chunkEnd;
    private byte[] line = new byte[16 * 1024];
    private long number;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * A line with its bytes, or without them when it was too long.
     *
     * @param number from 1, blank lines counted
     * @param size in bytes
     */
    record Line(long number, long size, byte @Nullable [] bytes) {

        boolean isBlank() {
            byte[] held = bytes;
            if (held == null) {
                return false;
            }
            for (byte b : held) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return true;
        }

        /** The characters; refuses bytes that are not UTF-8. */
        String text(int limit) {
            byte[] held = bytes;
            if (held == null) {
                String megabytes = String.valueOf(Math.max(1, Math.round(size / (1024.0 * 1024.0))));
                throw new Refusal(
                        "intake.refused.line-too-long", null, megabytes, String.valueOf(limit / (1024 * 1024)));
            }
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer source = ByteBuffer.wrap(held);
            try {
                return decoder.decode(source).toString();
            } catch (CharacterCodingException notUtf8) {
                throw new Refusal("intake.refused.not-utf8", null, String.valueOf(source.position() + 1));
            }
        }
    }

    /** The next line, null at the end. */
    @Nullable
    Line next() throws IOException {
        int held = 0;
        long size = 0;
        boolean any = false;
        while (chunkStart < chunkEnd || fill()) {
            any = true;
            int end = newline();
            int length = end - chunkStart;
            size += length;
            if (size <= limit) {
                makeRoom(held + length);
                System.arraycopy(chunk, chunkStart, line, held, length);
                held += length;
            }
            boolean ended = end < chunkEnd;
            chunkStart = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return any ? made(held, size) : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line made(int held, long size) {
        number++;
        if (size > limit) {
            shrink();
            return new Line(number, size, null);
        }
        int start =
                number == 1 && held >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF
                        ? 3
                        : 0;
        int end = held > start && line[held - 1] == '\r' ? held - 1 : held;
        byte[] bytes = Arrays.copyOfRange(line, start, end);
        shrink();
        return new Line(number, size, bytes);
    }

    private boolean fill() throws IOException {
        chunkStart = 0;
        chunkEnd = Math.max(0, in.read(chunk));
        return chunkEnd > 0;
    }

    private int newline() {
        int at = chunkStart;
        while (at < chunkEnd && chunk[at] != '\n') {
            at++;
        }
        return at;
    }

    private void makeRoom(int needed) {
        if (needed > line.length) {
            line = Arrays.copyOf(line, Math.min(limit, Math.max(needed, line.length * 2)));
        }
    }

    private void shrink() {
        if (line.length > KEPT_BUFFER) {
            line = new byte[16 * 1024];
        }
    }
}
