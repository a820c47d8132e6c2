package vn.cchc.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Extracts in a thread of its own and gives up on a file that takes too long or is too large. */
@Component
class TimeLimitedExtractor implements TextExtractor {

    private static final Logger log = LoggerFactory.getLogger(TimeLimitedExtractor.class);
    private static final String UNKNOWN = "application/octet-stream";

    private final TikaReader reader;
    private final Duration limit;
    private final long largest;

    @Autowired
    TimeLimitedExtractor(
            TikaReader reader,
            @Value("${cchc.extraction.time-limit:120s}") Duration limit,
            @Value("${cchc.extraction.max-size:200MB}") DataSize largest) {
        this(reader, limit, largest.toBytes());
    }

    TimeLimitedExtractor(TikaReader reader, Duration limit, long largest) {
        this.reader = reader;
        this.limit = limit;
        this.largest = largest;
    }

    @Override
    public Extraction extract(Path file, String name) {
        try {
            long size = Files.size(file);
            if (size > largest) {
                return nothing(Extraction.Finding.blocking(
                        "extraction.too-large", name, String.valueOf(largest / (1024 * 1024))));
            }
            if (size == 0) {
                return nothing(Extraction.Finding.blocking("extraction.empty-file", name));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return inTime(file, name);
    }

    private Extraction inTime(Path file, String name) {
        FutureTask<Extraction> task = new FutureTask<>(() -> reader.read(file, name));
        Thread.ofPlatform()
                .daemon()
                .name("extraction")
                .priority(Thread.MIN_PRIORITY)
                .start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            task.cancel(true);
            return nothing(Extraction.Finding.blocking("extraction.too-slow", name, String.valueOf(limit.toSeconds())));
        } catch (ExecutionException broken) {
            log.warn("Could not read the file {}", name, broken.getCause());
            return nothing(Extraction.Finding.blocking("extraction.damaged", name));
        } catch (InterruptedException stop) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return nothing(Extraction.Finding.blocking("extraction.interrupted", name));
        }
    }

    private static Extraction nothing(Extraction.Finding finding) {
        return new Extraction(UNKNOWN, null, null, "", List.of(finding));
    }
}
