package vn.cchc.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.intake.form.Refusal;

class BulkFileTests {

    private static final long MOST = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void readsPlainAndGzippedLinesWhateverTheNameSays() throws IOException {
        assertThat(read(bytes("{}\n"), "a.gz")).isEqualTo("{}\n");
        assertThat(read(gzip(bytes("{}\n")), "a.jsonl")).isEqualTo("{}\n");
    }

    @Test
    void readsAFileWhoseFirstLineIsBad() throws IOException {
        assertThat(read(bytes("số hiệu\n{}"), "a.jsonl")).isEqualTo("số hiệu\n{}");
    }

    @Test
    void tellsWhatWasHandedInByMistake() {
        assertRefused(bytes(""), "intake.failed.empty");
        assertRefused(bytes(" \n\t\r\n"), "intake.failed.empty");
        assertRefused(bytes("[{}]"), "intake.failed.json-array");
        assertRefused("{}".getBytes(StandardCharsets.UTF_16), "intake.failed.utf-16");
        assertRefused(bytes("%PDF-1.7"), "intake.failed.not-json-lines");
        assertRefused(bytes("<html>"), "intake.failed.not-json-lines");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "intake.failed.not-json-lines");
    }

    @Test
    void refusesAnArchiveThatIsCutOff() throws IOException {
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        for (int i = 0; i < random.length; i++) {
            random[i] = (byte) ('a' + (random[i] & 15));
        }
        random[0] = '{';
        byte[] whole = gzip(random);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "intake.failed.gzip-broken");
        assertRefused(Arrays.copyOf(whole, 5), "intake.failed.gzip-broken");
    }

    @Test
    void stopsAnArchiveThatUnpacksWithoutEnd() throws IOException {
        Path file = folder.resolve("bomb");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] block = bytes("{".repeat(1_000_000));
            for (int i = 0; i < 20; i++) {
                out.write(block);
            }
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
            try (InputStream in = BulkFile.open(file, "bomb", 5_000_000)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        });
        assertThat(refusal.key()).isEqualTo("intake.failed.unpacks-too-large");
    }

    @Test
    void knowsABulkFileFromADocument() throws IOException {
        assertThat(BulkFile.looksLikeBulk(new ByteArrayInputStream(bytes("\n {\"number\""))))
                .isTrue();
        assertThat(BulkFile.looksLikeBulk(new ByteArrayInputStream(gzip(bytes("{}")))))
                .isTrue();
        assertThat(BulkFile.looksLikeBulk(new ByteArrayInputStream(bytes("%PDF-1.4"))))
                .isFalse();
        assertThat(BulkFile.looksLikeBulk(new ByteArrayInputStream(bytes("ỦY BAN NHÂN DÂN"))))
                .isFalse();
        assertThat(BulkFile.looksLikeBulk(new ByteArrayInputStream(bytes("")))).isFalse();
    }

    private void assertRefused(byte[] content, String key) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(content, "a.jsonl"));
        assertThat(refusal).as(key).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments()).startsWith("a.jsonl");
    }

    private String read(byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("blob"), content);
        try (InputStream in = BulkFile.open(file, name, MOST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
