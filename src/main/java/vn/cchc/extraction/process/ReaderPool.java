package vn.cchc.extraction.process;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The supervised processes: started when there is work, used for several files, ended when idle, never shared. */
@Component
class ReaderPool {

    private static final int MOST_TASKS = 100;

    private final ReadingSettings settings;
    private final Semaphore places;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Set<Reader> busy = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("extraction-idle").factory());

    ReaderPool(ReadingSettings settings) {
        this.settings = settings;
        places = new Semaphore(Math.max(1, settings.processes()), true);
        long every = Math.max(1, settings.idle().toSeconds() / 2);
        clock.scheduleWithFixedDelay(this::retire, every, every, TimeUnit.SECONDS);
    }

    private record Idle(Reader reader, Instant since) {}

    /** A process for one task. Closed without being given back, it is killed. */
    final class Lease implements AutoCloseable {

        private @Nullable Reader reader;
        private boolean open = true;

        private Lease(Reader reader) {
            this.reader = reader;
        }

        Reader reader() {
            Reader own = reader;
            if (own == null) {
                throw new IllegalStateException("The process was given back");
            }
            return own;
        }

        void giveBack() {
            Reader own = reader();
            own.sweep();
            reader = null;
            keep(own);
        }

        @Override
        public void close() {
            if (!open) {
                return;
            }
            open = false;
            Reader own = reader;
            if (own != null) {
                forget(own);
                own.close();
            }
            places.release();
        }
    }

    Lease take() throws IOException, InterruptedException {
        places.acquire();
        try {
            Reader ready = ready();
            if (ready == null) {
                Path folder = Files.createTempDirectory(Files.createDirectories(settings.folder()), "cchc-reading");
                ready = new Reader((int) settings.memory().toMegabytes(), folder, json);
            }
            synchronized (this) {
                busy.add(ready);
            }
            return new Lease(ready);
        } catch (IOException | RuntimeException noProcess) {
            places.release();
            throw noProcess;
        }
    }

    private synchronized @Nullable Reader ready() {
        while (!idle.isEmpty()) {
            Reader reader = idle.removeLast().reader();
            if (reader.isAlive()) {
                return reader;
            }
            reader.close();
        }
        return null;
    }

    private synchronized void keep(Reader reader) {
        busy.remove(reader);
        if (reader.tasks() >= MOST_TASKS || clock.isShutdown()) {
            reader.close();
        } else {
            idle.addLast(new Idle(reader, Instant.now()));
        }
    }

    private synchronized void forget(Reader reader) {
        busy.remove(reader);
    }

    private synchronized void retire() {
        Instant before = Instant.now().minus(settings.idle());
        while (!idle.isEmpty() && idle.peekFirst().since().isBefore(before)) {
            idle.removeFirst().reader().close();
        }
    }

    @PreDestroy
    synchronized void close() {
        clock.shutdownNow();
        idle.forEach(own -> own.reader().close());
        idle.clear();
        busy.forEach(Reader::close);
    }
}
