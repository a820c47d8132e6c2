package vn.cchc.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFolderTests {

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String HASH_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path root;

    @Test
    void storesBytesUnderTheirHash() throws IOException {
        BlobFolder.Written written = new BlobFolder(root, 100).write(new ByteArrayInputStream(HELLO), "a.txt");

        assertThat(written.hash().value()).isEqualTo(HASH_OF_HELLO);
        assertThat(written.size()).isEqualTo(5);
        assertThat(root.resolve("2c/f2/" + HASH_OF_HELLO)).hasBinaryContent(HELLO);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void storesTheSameBytesOnce() throws IOException {
        BlobFolder folder = new BlobFolder(root, 100);

        assertThat(folder.write(new ByteArrayInputStream(HELLO), "a"))
                .isEqualTo(folder.write(new ByteArrayInputStream(HELLO), "b"));
    }

    @Test
    void refusesAFileOverTheLimitAndKeepsNothingOfIt() throws IOException {
        BlobFolder folder = new BlobFolder(root, 4);

        assertThatThrownBy(() -> folder.write(new ByteArrayInputStream(HELLO), "big.pdf"))
                .isInstanceOfSatisfying(FileStoreException.class, e -> {
                    assertThat(e.key()).isEqualTo("files.too-large");
                    assertThat(e.arguments()).startsWith("big.pdf");
                });
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void keepsNothingOfAnUploadThatBroke() throws IOException {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 10) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                buffer[offset] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> new BlobFolder(root, 100).write(broken, "a"))
                .isInstanceOfSatisfying(
                        FileStoreException.class, e -> assertThat(e.key()).isEqualTo("files.upload-broken"));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsNothing() throws IOException {
        BlobFolder full = new BlobFolder(root, 100) {
            @Override
            FileChannel channel(Path aside) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> full.write(new ByteArrayInputStream(HELLO), "a"))
                .isInstanceOfSatisfying(
                        FileStoreException.class, e -> assertThat(e.key()).isEqualTo("files.disk-full"));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void noticesThatAStoredFileWasChanged() throws IOException {
        BlobFolder folder = new BlobFolder(root, 100);
        ContentHash hash = folder.write(new ByteArrayInputStream(HELLO), "a").hash();
        assertThat(folder.verify(hash)).isTrue();

        Files.writeString(folder.path(hash), "hellO");
        assertThat(folder.verify(hash)).isFalse();

        Files.delete(folder.path(hash));
        assertThat(folder.verify(hash)).isFalse();
    }

    @Test
    void sweepsOnlyOldUnfinishedFiles() throws IOException {
        BlobFolder folder = new BlobFolder(root, 100);
        Path old = Files.writeString(root.resolve("incoming/1.part"), "x");
        Path young = Files.writeString(root.resolve("incoming/2.part"), "x");
        Instant now = Instant.now();
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(7200)));

        folder.sweep(now.minusSeconds(3600));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("incoming"))) {
            return files.toList();
        }
    }
}
