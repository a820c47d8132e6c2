package vn.cchc.extraction.process;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import vn.cchc.extraction.TextExtractor;

/** The supervised extractor without a portal around it. Close it: its processes outlive the last file for a while. */
public final class Extractors implements AutoCloseable {

    private final ReaderPool pool;
    private final TextExtractor extractor;

    private Extractors(ReadingSettings settings) {
        pool = new ReaderPool(settings);
        extractor = new SupervisedExtractor(settings, pool);
    }

    /** As the portal has it. */
    public static Extractors usual() {
        return new Extractors(settings(640, Duration.ofSeconds(120), 200, "tesseract"));
    }

    static Extractors with(int megabytes, Duration patience, long largest, String tesseract) {
        return new Extractors(settings(megabytes, patience, largest, tesseract));
    }

    private static ReadingSettings settings(int megabytes, Duration patience, long largest, String tesseract) {
        return new ReadingSettings(
                1,
                DataSize.ofMegabytes(megabytes),
                patience,
                Duration.ofHours(1),
                DataSize.ofMegabytes(largest),
                Duration.ofMinutes(5),
                2,
                20_000_000,
                20_000,
                2000,
                patience.compareTo(Duration.ofSeconds(90)) < 0 ? patience : Duration.ofSeconds(90),
                DataSize.ofMegabytes(100),
                200,
                100,
                tesseract,
                (Path) null);
    }

    public TextExtractor extractor() {
        return extractor;
    }

    @Override
    public void close() {
        pool.close();
    }
}
