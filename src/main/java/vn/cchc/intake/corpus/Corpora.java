package vn.cchc.intake.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;
import vn.cchc.intake.form.SystemLibrarian;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;

/** Stores corpora. One that has not changed since it was last stored costs no more than reading its files. */
@Service
public class Corpora {

    private static final Logger log = LoggerFactory.getLogger(Corpora.class);

    /** Raised when the reader comes to see the same files differently, so that they are stored anew. */
    private static final String READER_VERSION = "1";

    private static final int SLICE = 50;

    private final ResourcePatternResolver resources;
    private final Cataloguing cataloguing;
    private final LoadedCorpora loaded;
    private final MessageSource messages;
    private final ZoneId zone;

    Corpora(
            ResourcePatternResolver resources,
            Cataloguing cataloguing,
            LoadedCorpora loaded,
            MessageSource messages,
            @Value("${cchc.zone}") ZoneId zone) {
        this.resources = resources;
        this.cataloguing = cataloguing;
        this.loaded = loaded;
        this.messages = messages;
        this.zone = zone;
    }

    /** What became of a corpus. */
    public record Report(int added, int changed, int unchanged, List<Problem> problems) {

        public Report {
            problems = List.copyOf(problems);
        }
    }

    /** What could not be taken: file, line, and a message key with its arguments that says how to mend it. */
    public record Problem(String file, int line, String key, List<String> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /** The corpus inside the application. */
    public Report loadShipped() throws IOException {
        List<CorpusFile> files = new ArrayList<>();
        for (Resource resource : resources.getResources("classpath*:corpus/*.md")) {
            String name = resource.getFilename();
            if (name != null && !name.equals("README.md")) {
                try (InputStream in = resource.getInputStream()) {
                    files.add(new CorpusFile(name, in.readAllBytes()));
                }
            }
        }
        return load("shipped", files);
    }

    /** A folder's files whose names end in {@code .md}. */
    public Report loadFolder(Path folder) throws IOException {
        List<CorpusFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Corpora::isCorpusFile).toList()) {
                files.add(new CorpusFile(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        }
        return load("folder " + sha256(folder.toAbsolutePath().normalize().toString()), files);
    }

    private Report load(String name, List<CorpusFile> unsorted) {
        List<CorpusFile> files =
                unsorted.stream().sorted(Comparator.comparing(CorpusFile::name)).toList();
        String hash = hash(files);
        if (loaded.isLoaded(name, hash)) {
            return new Report(0, 0, 0, List.of());
        }
        CorpusReader.Contents contents = CorpusReader.read(files, LocalDate.now(zone));
        Report report = SystemLibrarian.call(() -> store(name, hash, contents));
        report.problems().forEach(this::log);
        log.info(
                "Corpus {}: {} added, {} changed, {} unchanged, {} not taken",
                name,
                report.added(),
                report.changed(),
                report.unchanged(),
                report.problems().size());
        return report;
    }

    /**
     * Each state of a corpus is an import of its own, the same one however often it is tried. In slices, so
     * that a large folder needs no large transaction; what has problems is tried again at the next start.
     */
    private Report store(String name, String hash, CorpusReader.Contents contents) {
        UUID importId = UUID.nameUUIDFromBytes((name + " " + hash).getBytes(StandardCharsets.UTF_8));
        List<DocumentDraft> drafts =
                contents.drafts().stream().map(CorpusReader.Written::draft).toList();
        List<Cataloguing.Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < drafts.size(); from += SLICE) {
            outcomes.addAll(cataloguing.store(drafts.subList(from, Math.min(from + SLICE, drafts.size())), importId));
        }
        Report report = report(contents, outcomes);
        if (report.problems().isEmpty()) {
            loaded.note(name, hash);
        }
        return report;
    }

    private static Report report(CorpusReader.Contents contents, List<Cataloguing.Outcome> outcomes) {
        int[] counts = new int[Cataloguing.Outcome.Kind.values().length];
        List<Problem> problems = new ArrayList<>();
        contents.problems().forEach(p -> problems.add(new Problem(p.file(), p.line(), p.key(), p.arguments())));
        for (int i = 0; i < outcomes.size(); i++) {
            Cataloguing.Outcome outcome = outcomes.get(i);
            counts[outcome.kind().ordinal()]++;
            String reason = outcome.reason();
            if (reason != null) {
                problems.add(new Problem(contents.drafts().get(i).file(), 1, reason, outcome.arguments()));
            }
        }
        return new Report(
                counts[Cataloguing.Outcome.Kind.ADDED.ordinal()],
                counts[Cataloguing.Outcome.Kind.CHANGED.ordinal()],
                counts[Cataloguing.Outcome.Kind.UNCHANGED.ordinal()],
                problems);
    }

    private void log(Problem problem) {
        log.warn(
                "{}:{}: {}",
                problem.file(),
                problem.line(),
                messages.getMessage(problem.key(), problem.arguments().toArray(), problem.key(), Locale.ENGLISH));
    }

    private static boolean isCorpusFile(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".md") && !name.equals("README.md") && Files.isRegularFile(path);
    }

    private static String hash(List<CorpusFile> files) {
        MessageDigest digest = digest();
        digest.update(READER_VERSION.getBytes(StandardCharsets.UTF_8));
        for (CorpusFile file : files) {
            digest.update((file.name() + "\n" + file.bytes().length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
