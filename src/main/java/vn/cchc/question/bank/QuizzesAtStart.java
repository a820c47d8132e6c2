package vn.cchc.question.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.cchc.question.BankReport;
import vn.cchc.question.QuestionBanks;

/**
 * Loads the banks that come with the portal, where it shows its demonstration, and those of the folder {@code cchc.quizzes.folder}: one
 * folder a bank, each with its {@code questions.yaml}. A bank that can't be loaded is no reason not to start. Runs early, so that
 * whatever is made of the banks at the start finds them.
 */
@Component
@Order(100)
class QuizzesAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(QuizzesAtStart.class);

    private static final String FILE = "questions.yaml";

    private final QuestionBanks banks;
    private final ResourcePatternResolver resources;
    private final MessageSource messages;
    private final boolean shipped;
    private final String folder;

    QuizzesAtStart(
            QuestionBanks banks,
            ResourcePatternResolver resources,
            MessageSource messages,
            @Value("${cchc.quizzes.load}") boolean shipped,
            @Value("${cchc.quizzes.folder}") String folder) {
        this.banks = banks;
        this.resources = resources;
        this.messages = messages;
        this.shipped = shipped;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            if (shipped) {
                for (Resource resource : resources.getResources("classpath*:quizzes/*/" + FILE)) {
                    load(resource.getDescription(), resource.getContentAsByteArray());
                }
            }
            if (!folder.isBlank()) {
                for (Path file : files(Path.of(folder))) {
                    load(file.toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            log.error("The banks of questions could not be read; they are tried again at the next start", unreadable);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            folders.map(one -> one.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    private void load(String name, byte[] file) {
        try {
            BankReport report = banks.load(file);
            report.bad()
                    .forEach(row -> log.warn(
                            "{}: question {}: {}",
                            name,
                            row.number(),
                            messages.getMessage(
                                    row.reason(), row.arguments().toArray(), row.reason(), Locale.ENGLISH)));
            log.info(
                    "Bank {}: {} questions added, {} revised, {} unchanged, {} not taken",
                    report.bank().slug(),
                    report.added(),
                    report.revised(),
                    report.unchanged(),
                    report.bad().size());
        } catch (RuntimeException failed) {
            log.error("{} could not be loaded; it is tried again at the next start", name, failed);
        }
    }
}
