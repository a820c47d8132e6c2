package vn.cchc.intake.watched;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.intake.Imports;
import vn.cchc.intake.form.SystemLibrarian;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobItem;
import vn.cchc.jobs.JobState;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/**
 * A folder files are put into. A file that has stopped growing is taken to {@code processing}, becomes an import, and ends in {@code
 * done} or {@code refused}, there with a text that says why. A crash between two steps is made good at the next look: what lies in
 * {@code processing} without an import becomes one, and never two, as the row that says so is written with the import.
 */
public class WatchedFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String PROCESSING = "processing";
    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final int MOST_AT_ONCE = 200;
    private static final int DEEPEST = 8;
    private static final int MOST_REASONS = 200;

    private final Path folder;
    private final Duration settled;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Texts texts;
    private Map<Path, Seen> seen = Map.of();

    public WatchedFolder(
            Path folder,
            Duration settled,
            Imports imports,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Texts texts) {
        this.folder = folder;
        this.settled = settled;
        this.imports = imports;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.texts = texts;
    }

    /** How a file looked: it is taken when it looks the same twice. */
    private record Seen(long size, Instant changed) {

        static Seen of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Seen(attributes.size(), attributes.lastModifiedTime().toInstant());
        }
    }

    /** A file that is being imported. */
    private record Taken(UUID id, String name, UUID importId) {}

    /** Takes what has stopped growing and puts away what is over. */
    public synchronized void look() {
        SystemLibrarian.call(() -> {
            try {
                for (String part : List.of(PROCESSING, DONE, REFUSED)) {
                    Files.createDirectories(folder.resolve(part));
                }
                finish();
                recover();
                take();
            } catch (IOException away) {
                log.warn("The watched folder {} cannot be read", folder, away);
            }
            return true;
        });
    }

    private void take() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        for (Path file : waiting()) {
            Seen looks = Seen.of(file);
            now.put(file, looks);
            boolean still = looks.equals(seen.get(file))
                    && looks.changed().isBefore(Instant.now().minus(settled));
            if (still) {
                claim(file, looks);
            }
        }
        seen = now;
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !List.of(PROCESSING, DONE, REFUSED)
                            .contains(folder.relativize(file).getName(0).toString()))
                    .filter(file -> !isUnfinished(file.getFileName().toString()))
                    .sorted()
                    .limit(MOST_AT_ONCE)
                    .toList();
        }
    }

    /** What programs call a file while they write it. */
    private static boolean isUnfinished(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.matches("(?i).*\\.(?:part|tmp|temp|crdownload|filepart|download|swp|lock)");
    }

    /** One that was written to after all goes back. */
    private void claim(Path file, Seen looks) throws IOException {
        Path own = Files.createDirectory(
                folder.resolve(PROCESSING).resolve(UUID.randomUUID().toString()));
        Path taken = own.resolve(file.getFileName().toString());
        Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
        if (!Seen.of(taken).equals(looks)) {
            Files.move(taken, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(own);
            return;
        }
        submit(own);
    }

    /** What was taken before a crash and has become no import. */
    private void recover() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve(PROCESSING))) {
            for (Path own : folders.filter(Files::isDirectory).toList()) {
                Optional<UUID> id = uuid(own.getFileName().toString());
                if (id.isPresent() && !isKnown(id.get())) {
                    submit(own);
                }
            }
        }
    }

    private void submit(Path own) throws IOException {
        Optional<Path> file = content(own);
        if (file.isEmpty()) {
            Files.delete(own);
            return;
        }
        UUID id = UUID.fromString(own.getFileName().toString());
        String name = file.get().getFileName().toString();
        transactions.executeWithoutResult(status -> {
            try (InputStream bytes = Files.newInputStream(file.get())) {
                UUID importId = imports.start(bytes, name);
                jdbc.sql("insert into intake_watched (id, name, import_id) values (?, ?, ?)")
                        .params(id, name.length() <= 300 ? name : name.substring(0, 300), importId)
                        .update();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Puts files whose imports are over where they belong. */
    private void finish() throws IOException {
        List<Taken> all = jdbc.sql("select id, name, import_id from intake_watched")
                .query((row, n) ->
                        new Taken(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
                .list();
        for (Taken taken : all) {
            Optional<Job> job = imports.find(taken.importId());
            if (job.isEmpty() || job.get().state().isOver()) {
                put(taken, job);
                jdbc.sql("delete from intake_watched where id = ?")
                        .param(taken.id())
                        .update();
            }
        }
    }

    private void put(Taken taken, Optional<Job> job) throws IOException {
        Path own = folder.resolve(PROCESSING).resolve(taken.id().toString());
        Optional<Path> file = Files.isDirectory(own) ? content(own) : Optional.empty();
        if (file.isEmpty()) {
            return;
        }
        List<String> reasons = reasons(taken.importId(), job);
        boolean done = job.filter(over -> over.state() == JobState.DONE
                        && (over.counts().refused() == 0
                                || over.counts().added() + over.counts().unchanged() > 0))
                .isPresent();
        Path target = free(
                folder.resolve(done ? DONE : REFUSED), file.get().getFileName().toString());
        if (!reasons.isEmpty()) {
            Files.writeString(
                    target.resolveSibling(target.getFileName() + ".ly-do.txt"),
                    String.join("\n", reasons) + "\n",
                    StandardCharsets.UTF_8);
        }
        Files.move(file.get(), target, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(own);
    }

    private List<String> reasons(UUID importId, Optional<Job> job) {
        List<String> reasons = new ArrayList<>();
        job.map(Job::failure).ifPresent(failure -> reasons.add(words(failure)));
        imports.items(importId, JobItem.Outcome.REFUSED, PageRequest.of(0, MOST_REASONS))
                .forEach(item -> reasons.add(item.name() + ": " + (item.reason() == null ? "" : words(item.reason()))));
        return reasons;
    }

    private String words(Job.Reason reason) {
        return texts.in(Languages.VIETNAMESE, reason.key(), reason.arguments().toArray());
    }

    private boolean isKnown(UUID id) {
        return jdbc.sql("select count(*) from intake_watched where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Optional<Path> content(Path own) throws IOException {
        try (Stream<Path> files = Files.list(own)) {
            return files.collect(Collectors.toList()).stream().findFirst();
        }
    }

    private static Path free(Path target, String name) {
        Path path = target.resolve(name);
        for (int number = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); number++) {
            path = target.resolve(number + "-" + name);
        }
        return path;
    }

    private static Optional<UUID> uuid(String name) {
        return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(name))
                : Optional.empty();
    }
}
