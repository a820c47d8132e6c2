package vn.cchc.extraction.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import vn.cchc.extraction.Extraction.Finding;

/** Takes the files out of an archive. What is an archive itself comes out as one: how deep to go, the caller decides. */
final class ArchiveReader {

    private static final int MEMORY_KIB = 128 * 1024;

    private final Task task;
    private final Path file;
    private final Inside inside;
    private final Replies replies;

    ArchiveReader(Task task, Replies replies) throws IOException {
        this.task = task;
        this.replies = replies;
        file = Path.of(task.file());
        inside = new Inside(task, replies, Files.size(file));
    }

    void read(String mediaType) throws IOException, Unreadable {
        replies.send(Reply.of(new Reply.Kind(mediaType, null, false)));
        switch (mediaType) {
            case "application/zip" -> zip();
            case "application/x-7z-compressed" -> sevenZip();
            case "application/x-tar", "application/x-gtar" -> {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    tar(in);
                }
            }
            default -> compressed();
        }
    }

    private void zip() throws IOException, Unreadable {
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                if (entry.isDirectory() || entry.isUnixSymlink()) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
                    inside.refuse(entry.getName(), Finding.blocking("extraction.encrypted", entry.getName()));
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    inside.add(entry.getName(), in);
                }
            }
        }
    }

    private void sevenZip() throws IOException, Unreadable {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(file)
                .setMaxMemoryLimitKiB(MEMORY_KIB)
                .get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream()) {
                    inside.add(entry.getName(), archive.getInputStream(entry));
                }
            }
        } catch (PasswordRequiredException locked) {
            throw new Unreadable("extraction.encrypted", task.name());
        }
    }

    private void tar(InputStream in) throws IOException, Unreadable {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
                    inside.add(entry.getName(), archive);
                }
            }
        }
    }

    /** One file, or a tar, packed by itself. */
    private void compressed() throws IOException, Unreadable {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = new BufferedInputStream(
                        new CompressorStreamFactory(true, MEMORY_KIB).createCompressorInputStream(raw))) {
            in.mark(1024);
            byte[] head = in.readNBytes(512);
            in.reset();
            boolean tar = head.length >= 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
            if (tar) {
                tar(in);
            } else {
                inside.add(task.name().replaceFirst("(?i)\\.(?:gz|bz2|xz)$", ""), in);
            }
        } catch (CompressorException broken) {
            throw new IOException(broken);
        }
    }
}
