package vn.cchc.contest.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.RulesRefused;
import vn.cchc.contest.rules.ContestFileReader;
import vn.cchc.contest.rules.RuleProblem;
import vn.cchc.ui.Texts;

/**
 * Brings in the contests that come with the portal, each once and after their banks: rules, rounds and papers. What can't be brought in
 * is reported and no reason not to start; it is tried again at the next start.
 */
@Component
@Order(200)
@ConditionalOnProperty(name = "cchc.quizzes.load", havingValue = "true")
class ContestsAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ContestsAtStart.class);

    private final ResourcePatternResolver resources;
    private final ContestTable table;
    private final OrganizersDesk desk;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Texts texts;
    private final ZoneId zone;

    ContestsAtStart(
            ResourcePatternResolver resources,
            ContestTable table,
            OrganizersDesk desk,
            TransactionTemplate transactions,
            JsonMapper json,
            Texts texts,
            @Value("${cchc.zone}") ZoneId zone) {
        this.resources = resources;
        this.table = table;
        this.desk = desk;
        this.transactions = transactions;
        this.json = json;
        this.texts = texts;
        this.zone = zone;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var entry : files("contest.yaml").entrySet()) {
            try {
                load(entry.getKey(), entry.getValue());
            } catch (RulesRefused refused) {
                report(entry.getKey(), refused.problems());
            } catch (RuntimeException failed) {
                log.error("The contest {} could not be brought in", entry.getKey(), failed);
            }
        }
    }

    private void load(String slug, byte[] rules) {
        if (table.find(slug).isPresent()) {
            return;
        }
        var reading = ContestFileReader.read(slug, rules, json, LocalDate.now(zone), zone);
        if (reading.file().isEmpty()) {
            report(slug, reading.problems());
            return;
        }
        transactions.executeWithoutResult(status -> {
            long id = desk.add(reading.file().get());
            desk.publish(table.find(id).orElseThrow());
        });
        log.info("Contest {} brought in", slug);
    }

    private void report(String slug, List<RuleProblem> problems) {
        for (var problem : problems) {
            var arguments = new java.util.ArrayList<Object>(List.of(problem.where()));
            arguments.addAll(problem.arguments());
            log.warn("{}: {}", slug, texts.in(Locale.ENGLISH, problem.key(), arguments.toArray()));
        }
    }

    /** By the folder they lie in. */
    private Map<String, byte[]> files(String name) throws IOException {
        Map<String, byte[]> found = new TreeMap<>(Comparator.naturalOrder());
        for (var resource : resources.getResources("classpath*:quizzes/*/" + name)) {
            var path = resource.getURL().getPath().split("/");
            try (InputStream in = resource.getInputStream()) {
                found.put(path[path.length - 2], in.readAllBytes());
            }
        }
        return found;
    }
}
