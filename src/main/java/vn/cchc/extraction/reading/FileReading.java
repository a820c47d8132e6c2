package vn.cchc.extraction.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.CharsetDetector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import vn.cchc.extraction.Extraction.Finding;

/** Reads one file, whatever it is by its content, and says what is wrong with it where something is. */
public final class FileReading {

    private static final Logger log = LoggerFactory.getLogger(FileReading.class);
    private static final int SAMPLE = 1 << 16;
    private static final String ENCRYPTED_OFFICE = "application/x-tika-ooxml-protected";

    private final Detector detector = new DefaultDetector();

    public FileReading() {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxFileCount(5000);
    }

    /** Answers with everything the file holds; an end always comes, unless the process dies. */
    public void read(Task task, Replies replies) {
        long ocrMillis = 0;
        try {
            if (task.picture() > 0) {
                picture(task);
            } else {
                ocrMillis = text(task, replies);
            }
        } catch (Unreadable refused) {
            replies.send(Reply.of(refused.finding()));
        } catch (EncryptedDocumentException locked) {
            replies.send(Reply.of(Finding.blocking("extraction.encrypted", task.name())));
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError broken) {
            log.warn("Could not read the file {}", task.name(), broken);
            replies.send(Reply.of(Finding.blocking(
                    isBomb(broken) ? "extraction.unpacks-too-large" : "extraction.damaged",
                    task.name(),
                    String.valueOf(task.limits().unpacked() / (1024 * 1024)))));
        }
        replies.send(Reply.end(ocrMillis));
    }

    private static boolean isBomb(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Bounded.TooMuch
                    || String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private static void picture(Task task) throws IOException, Unreadable {
        BufferedImage picture = PdfReader.picture(task);
        ImageIO.setUseCache(false);
        ImageIO.write(
                picture, "png", Path.of(task.scratch()).resolve("picture.png").toFile());
    }

    private long text(Task task, Replies replies) throws IOException, TikaException, SAXException, Unreadable {
        Path file = Path.of(task.file());
        String mediaType = mediaType(file);
        boolean stop = false;
        for (Finding finding : NameCheck.findings(task.name(), mediaType)) {
            replies.send(Reply.of(finding));
            stop |= finding.blocking();
        }
        if (stop) {
            replies.send(Reply.of(new Reply.Kind(mediaType, null, false)));
            return 0;
        }
        if (mediaType.equals(ENCRYPTED_OFFICE)) {
            throw new Unreadable("extraction.encrypted", task.name());
        }
        FileKind kind = FileKind.of(mediaType).orElse(null);
        if (kind == null) {
            replies.send(Reply.of(new Reply.Kind(mediaType, null, false)));
            throw new Unreadable("extraction.unknown-type", task.name(), mediaType);
        }
        return read(task, replies, kind, mediaType);
    }

    private static long read(Task task, Replies replies, FileKind kind, String mediaType)
            throws IOException, TikaException, SAXException, Unreadable {
        switch (kind) {
            case PDF_FILE -> {
                PdfReader reader = new PdfReader(task, replies);
                reader.read();
                return reader.ocrMillis();
            }
            case WORD_97 -> {
                try (POIFSFileSystem files =
                        new POIFSFileSystem(Path.of(task.file()).toFile(), true)) {
                    new DocReader(task, replies).read(files);
                }
            }
            case WORD_2007 -> new DocxReader(task, replies).read(mediaType);
            case OPEN_DOCUMENT -> new OdtReader(task, replies).read(mediaType);
            case RICH_TEXT -> new MarkupReader(task, replies).rtf(mediaType);
            case WEB_PAGE -> new MarkupReader(task, replies).page(mediaType);
            case PLAIN_TEXT -> new MarkupReader(task, replies).text(charset(Path.of(task.file())));
            case LETTER -> new MailReader(task, replies).read();
            case ARCHIVE -> new ArchiveReader(task, replies).read(mediaType);
        }
        return 0;
    }

    private String mediaType(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String found = detector.detect(in, new Metadata()).toString();
            int semicolon = found.indexOf(';');
            return semicolon < 0 ? found : found.substring(0, semicolon).strip();
        }
    }

    private static Charset charset(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        try {
            var match = new CharsetDetector().setText(sample).detect();
            return match == null ? StandardCharsets.UTF_8 : Charset.forName(match.getName());
        } catch (UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
