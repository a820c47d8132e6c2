package vn.cchc.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of blobs, {@code ab/cd/<hash>}: written aside, forced to the disk, then moved into place in one step. */
class BlobFolder {

    private static final Logger log = LoggerFactory.getLogger(BlobFolder.class);

    private final Path root;
    private final Path incoming;
    private final long maxSize;

    /** What {@link #write} put down. */
    record Written(ContentHash hash, long size) {}

    BlobFolder(Path root, long maxSize) throws IOException {
        this.root = root;
        this.incoming = root.resolve("incoming");
        this.maxSize = maxSize;
        Files.createDirectories(incoming);
    }

    Written write(InputStream content, String name) {
        Path aside = null;
        try {
            aside = Files.createTempFile(incoming, "", ".part");
            MessageDigest digest = sha256();
            long size = copy(content, aside, digest, name);
            ContentHash hash = new ContentHash(HexFormat.of().formatHex(digest.digest()));
            moveIntoPlace(aside, path(hash));
            return new Written(hash, size);
        } catch (ReadingFailed reading) {
            throw new FileStoreException("files.upload-broken", reading.getCause(), name);
        } catch (IOException writing) {
            throw fullOrFailed(writing, name);
        } finally {
            discard(aside);
        }
    }

    Path path(ContentHash hash) {
        String hex = hash.value();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    InputStream open(ContentHash hash) {
        try {
            return Files.newInputStream(path(hash));
        } catch (NoSuchFileException gone) {
            throw new FileStoreException("files.missing", gone, hash.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean verify(ContentHash hash) {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(path(hash)), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(hash.value());
    }

    /** Removes what a crash left half-written; younger files may still be in the writing by another node. */
    void sweep(Instant olderThan) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming, "*.part")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
                    discard(file);
                }
            }
        }
    }

    /** The channel that a file is written through; a test gives one that is full. */
    FileChannel channel(Path aside) throws IOException {
        return FileChannel.open(aside, StandardOpenOption.WRITE);
    }

    private long copy(InputStream content, Path aside, MessageDigest digest, String name) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = channel(aside);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                size += read;
                if (size > maxSize) {
                    throw new FileStoreException(
                            "files.too-large", null, name, String.valueOf(maxSize / (1024 * 1024)));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return size;
    }

    private static int read(InputStream content, byte[] buffer) throws ReadingFailed {
        try {
            return content.read(buffer);
        } catch (IOException broken) {
            throw new ReadingFailed(broken);
        }
    }

    private static void moveIntoPlace(Path aside, Path place) throws IOException {
        Path folder = Objects.requireNonNull(place.getParent());
        Files.createDirectories(folder);
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException impossible) {
            throw new IOException("The blob folder's file system cannot rename in one step", impossible);
        }
        forceFolder(folder);
    }

    /** Makes the new name itself durable; not every system lets a folder be opened, and then its file system does it. */
    private static void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notAllowedHere) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    private FileStoreException fullOrFailed(IOException cause, String name) {
        long free = incoming.toFile().getUsableSpace();
        String message = String.valueOf(cause.getMessage());
        boolean full = message.contains("No space left") || message.contains("Disk quota") || free < 1024 * 1024;
        return new FileStoreException(full ? "files.disk-full" : "files.not-written", cause, name);
    }

    private static void discard(@Nullable Path aside) {
        if (aside != null) {
            try {
                Files.deleteIfExists(aside);
            } catch (IOException stays) {
                log.warn("Could not remove the unfinished file {}; it is swept at a later start", aside, stays);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The sender's side broke, not the disk. */
    private static class ReadingFailed extends IOException {
        private static final long serialVersionUID = 1L;

        ReadingFailed(IOException cause) {
            super(cause);
        }
    }
}
