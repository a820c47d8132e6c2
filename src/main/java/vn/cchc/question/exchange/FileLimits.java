package vn.cchc.question.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** How large a file of questions may be, packed and unpacked. */
final class FileLimits {

    static final int LARGEST = 20 << 20;
    static final int MOST_QUESTIONS = 5_000;

    private static final long LARGEST_INSIDE = 100L << 20;
    private static final int MOST_ENTRIES = 2_000;

    private FileLimits() {}

    static void checkSize(byte[] file) {
        if (file.length > LARGEST) {
            throw new UnreadableFile("question.file.large", String.valueOf(LARGEST >> 20));
        }
        if (file.length == 0) {
            throw new UnreadableFile("question.file.empty");
        }
    }

    static void checkCount(int questions) {
        if (questions > MOST_QUESTIONS) {
            throw new UnreadableFile("question.file.many", String.valueOf(MOST_QUESTIONS));
        }
    }

    /** A workbook or a Word file is an archive, which may unfold to any size. */
    static void refuseBombs(byte[] file) {
        byte[] buffer = new byte[64 << 10];
        long inside = 0;
        int entries = 0;
        // not the JDK's stream, which stops at the descriptors some programs write behind their entries
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableFile("question.file.bomb");
                }
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        inside += read;
                        if (inside > LARGEST_INSIDE) {
                            throw new UnreadableFile("question.file.bomb");
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UnreadableFile known) {
                throw known;
            }
            throw new UnreadableFile("question.file.broken");
        }
    }

    /** UTF-8, with or without its mark, or UTF-16 as Windows' editor saves it. */
    static String text(byte[] file) {
        String text;
        if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            text = decoded(file, StandardCharsets.UTF_16LE);
        } else if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
            text = decoded(file, StandardCharsets.UTF_16BE);
        } else {
            text = decoded(file, StandardCharsets.UTF_8);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new UnreadableFile("question.file.not-utf8");
        }
    }
}
