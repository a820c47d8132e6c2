package vn.cchc.extraction.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.extraction.reading.Reply;
import vn.cchc.extraction.reading.Task;

/** One supervised process, from its start to its end. Not safe for several threads. */
final class Reader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Reader.class);
    private static final int MOST_WAITING = 64;
    private static final int LONGEST_LINE = 40_000_000;
    private static final String GONE = "";

    private final Process process;
    private final Path scratch;
    private final JsonMapper json;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING);
    private int tasks;

    Reader(int megabytes, Path scratch, JsonMapper json) throws IOException {
        this.scratch = scratch;
        this.json = json;
        Files.createDirectories(scratch);
        process = Launch.start(megabytes, scratch);
        Thread.ofPlatform().daemon().name("extraction-answers").start(this::listen);
    }

    /** Why a process gave no more answers. */
    enum Silence {
        /** It died of itself, most often for want of memory. */
        DIED,
        /** It said nothing for too long. */
        TOO_SLOW,
        /** It said more than it may. */
        TOO_MUCH
    }

    /** The process is no longer of use. */
    static final class Lost extends Exception {

        private final Silence why;

        Lost(Silence why) {
            super(why.name());
            this.why = why;
        }

        Silence why() {
            return why;
        }
    }

    Path scratch() {
        return scratch;
    }

    int tasks() {
        return tasks;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void give(Task task) throws Lost {
        tasks++;
        try {
            OutputStream out = process.getOutputStream();
            out.write((json.writeValueAsString(task) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new Lost(Silence.DIED);
        }
    }

    /** The next answer; waits at most so long for it. */
    Reply next(Duration patience) throws Lost, InterruptedException {
        String line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new Lost(process.isAlive() ? Silence.TOO_SLOW : Silence.DIED);
        }
        if (line.equals(GONE)) {
            // its output is closed a little before it is gone
            throw new Lost(process.waitFor(2, TimeUnit.SECONDS) ? Silence.DIED : Silence.TOO_MUCH);
        }
        try {
            return json.readValue(line, Reply.class);
        } catch (JacksonException broken) {
            log.warn("The extraction process answered what cannot be read", broken);
            throw new Lost(Silence.DIED);
        }
    }

    /** Empties the folder between two tasks. */
    void sweep() {
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            log.debug("The folder {} could not be emptied", scratch, kept);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            sweep();
            Files.deleteIfExists(scratch);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException kept) {
            log.debug("The folder {} could not be deleted", scratch, kept);
        }
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    lines.put(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) c);
                } else {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            log.debug("The extraction process is gone", closed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        try {
            lines.put(GONE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
