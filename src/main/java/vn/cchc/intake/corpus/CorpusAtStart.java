package vn.cchc.intake.corpus;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stores the shipped corpus before the portal says it is ready, and the folder {@code cchc.corpus.folder} where one is given. A
 * corpus that cannot be stored is no reason not to start. Comes after the register and before what is about documents.
 */
@Component
@Order(50)
@ConditionalOnProperty(name = "cchc.corpus.load", havingValue = "true", matchIfMissing = true)
class CorpusAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CorpusAtStart.class);

    private final Corpora corpora;
    private final String folder;

    CorpusAtStart(Corpora corpora, @Value("${cchc.corpus.folder:}") String folder) {
        this.corpora = corpora;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            corpora.loadShipped();
            if (!folder.isBlank()) {
                corpora.loadFolder(Path.of(folder));
            }
        } catch (IOException | RuntimeException failed) {
            log.error("The corpus could not be stored; it is tried again at the next start", failed);
        }
    }
}
