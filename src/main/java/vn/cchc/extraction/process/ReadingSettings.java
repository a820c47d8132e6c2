package vn.cchc.extraction.process;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.cchc.extraction.reading.Limits;

/**
 * What reading foreign files may cost.
 *
 * @param processes how many files are read at the same time
 * @param memory of one process
 * @param timeLimit how long a process may say nothing; it says something at every page
 * @param totalLimit how long a file may take as a whole
 * @param maxSize of a file
 * @param idle how long a process without work is kept
 * @param ocrAtOnce how many pages of one file are recognised at a time
 * @param tesseract the recogniser's command
 * @param scratch a folder for what is needed for a while, the system's own if null
 */
@ConfigurationProperties("cchc.extraction")
record ReadingSettings(
        @DefaultValue("1") int processes,
        @DefaultValue("640MB") DataSize memory,
        @DefaultValue("120s") Duration timeLimit,
        @DefaultValue("3h") Duration totalLimit,
        @DefaultValue("200MB") DataSize maxSize,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("2") int ocrAtOnce,
        @DefaultValue("20000000") long maxCharacters,
        @DefaultValue("20000") int maxPages,
        @DefaultValue("2000") int maxOcrPages,
        @DefaultValue("90s") Duration ocrPageLimit,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("2000") int maxEntries,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("tesseract") String tesseract,
        @Nullable Path scratch) {

    /** Where processes put down what they need for a while. */
    Path folder() {
        return scratch == null ? Path.of(System.getProperty("java.io.tmpdir")) : scratch;
    }

    Limits limits() {
        return new Limits(
                maxCharacters,
                maxPages,
                maxOcrPages,
                (int) ocrPageLimit.toSeconds(),
                Math.max(1, ocrAtOnce),
                maxUnpacked.toBytes(),
                maxEntries,
                maxRatio,
                tesseract);
    }
}
