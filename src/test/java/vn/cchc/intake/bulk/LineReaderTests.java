package vn.cchc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.intake.form.Refusal;

class LineReaderTests {

    private static final int LIMIT = 16 * 1024 * 1024;

    @Test
    void numbersLinesFromOneAndCountsBlankOnes() throws IOException {
        List<LineReader.Line> lines = read("một\n\nba\r\n", LIMIT);

        assertThat(lines).extracting(LineReader.Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(line -> line.text(LIMIT)).containsExactly("một", "", "ba");
        assertThat(lines.get(1).isBlank()).isTrue();
    }

    @Test
    void readsALastLineWithoutALineBreak() throws IOException {
        assertThat(read("a\nb", LIMIT)).hasSize(2);
        assertThat(read("a\nb\n", LIMIT)).hasSize(2);
        assertThat(read("", LIMIT)).isEmpty();
    }

    @Test
    void leavesOutTheByteOrderMark() throws IOException {
        assertThat(read("\uFEFF{}", LIMIT).getFirst().text(LIMIT)).isEqualTo("{}");
    }

    @Test
    void takesALineOfExactlyTheLimitAndPassesOverALongerOne() throws IOException {
        List<LineReader.Line> lines = read("x".repeat(10) + "\n" + "y".repeat(11) + "\nz", 10);

        assertThat(lines.get(0).text(10)).hasSize(10);
        assertThat(lines.get(1).bytes()).isNull();
        assertThat(lines.get(1).size()).isEqualTo(11);
        assertThat(lines.get(2).text(10)).isEqualTo("z");
    }

    @Test
    void saysWhichByteIsNotUtf8() throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(new byte[] {'a', 'b', (byte) 0xE9, '\n'}), LIMIT);
        LineReader.Line line = reader.next();

        assertThatThrownBy(() -> line.text(LIMIT)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("intake.refused.not-utf8");
            assertThat(refusal.arguments()).containsExactly("3");
        });
    }

    @Test
    void passesOverALineOf200MegabytesWithoutHoldingIt() throws IOException {
        long size = 200L * 1024 * 1024;
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        LineReader reader = new LineReader(new LongLine(size), LIMIT);
        LineReader.Line line = reader.next();
        LineReader.Line after = reader.next();

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L * 1024 * 1024);
        assertThat(line.size()).isEqualTo(size);
        assertThatThrownBy(() -> line.text(LIMIT)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("intake.refused.line-too-long");
            assertThat(refusal.arguments()).containsExactly("200", "16");
        });
        assertThat(after.number()).isEqualTo(2);
        assertThat(after.text(LIMIT)).isEqualTo("{}");
    }

    @Test
    void readsWhateverTheChunksAreLikeAnOrdinaryReader() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                text.append("đ".repeat(random.nextInt(20_000))).append('\n');
            }
            assertThat(read(text.toString(), LIMIT))
                    .extracting(line -> line.text(LIMIT))
                    .isEqualTo(text.toString().lines().toList());
        }
    }

    private static List<LineReader.Line> read(String text, int limit) throws IOException {
        List<LineReader.Line> lines = new ArrayList<>();
        try (LineReader reader =
                new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit)) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** So many bytes of one line, then a short second one. */
    private static final class LongLine extends InputStream {

        private static final byte[] REST = "\n{}\n".getBytes(StandardCharsets.UTF_8);
        private final long length;
        private long at;

        LongLine(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            int next = at < length ? 'x' : at - length < REST.length ? REST[(int) (at - length)] : -1;
            at++;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            int read = 0;
            while (read < count) {
                int next = read();
                if (next < 0) {
                    return read == 0 ? -1 : read;
                }
                buffer[offset + read++] = (byte) next;
            }
            return read;
        }
    }
}
