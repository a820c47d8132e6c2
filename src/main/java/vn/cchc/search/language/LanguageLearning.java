package vn.cchc.search.language;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.cchc.library.DocumentWithdrawn;
import vn.cchc.search.index.IndexUpkeep;
import vn.cchc.search.index.PublicTexts;
import vn.cchc.search.index.PublicTexts.Extent;
import vn.cchc.search.language.LanguageVersions.Stored;
import vn.cchc.vietnamese.SyllableModel;

/**
 * Learns the language from the public collection as it grows, and takes over what another node has learned. A small collection is
 * learned anew after every change; a large one when it has changed by a twentieth and is being filled no more, when a document
 * was withdrawn, and after a day.
 */
@Component
public class LanguageLearning {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageLearning.class);

    /** Up to so many provisions learning takes about a second. */
    private static final long SMALL = 3_000;

    private static final double NOTABLE_CHANGE = 0.05;
    private static final Duration AT_LATEST = Duration.ofDays(1);

    private final Language language;
    private final LanguageVersions versions;
    private final PublicTexts texts;
    private final IndexUpkeep upkeep;
    private volatile boolean withdrawn;
    private String lastSeen = "";
    private final Clock clock = Clock.systemUTC();

    LanguageLearning(Language language, LanguageVersions versions, PublicTexts texts, IndexUpkeep upkeep) {
        this.upkeep = upkeep;
        this.language = language;
        this.versions = versions;
        this.texts = texts;
    }

    /** What was withdrawn must not live on in the words that are offered. */
    @EventListener
    void on(DocumentWithdrawn event) {
        withdrawn = true;
    }

    /** Looks after it, and with it after the index that was filled, every half minute; a node that fails tries again the next time. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 2_000)
    void lookAfter() {
        try {
            takeOver();
            Extent now = texts.extent();
            boolean quiet = now.fingerprint().equals(lastSeen);
            lastSeen = now.fingerprint();
            if (isDue(versions.newest(), now, quiet)) {
                learn();
                if (now.provisions() > SMALL) {
                    upkeep.join();
                }
            }
        } catch (DataAccessException busy) {
            LOG.debug("The language was not learned this time", busy);
        }
    }

    /** Learns from what is public now, and answers with it from now on. */
    public synchronized long learn() {
        withdrawn = false;
        Extent extent = texts.extent();
        long start = System.nanoTime();
        SyllableModel.Learner learner = new SyllableModel.Learner();
        texts.forEach(learner::add);
        SyllableModel model = learner.learned();
        long number = versions.store(model, extent.provisions(), extent.fingerprint());
        language.take(number, model);
        LOG.info(
                "Learned {} syllables from {} public provisions in {} ms, version {}",
                model.size(),
                extent.provisions(),
                (System.nanoTime() - start) / 1_000_000,
                number);
        return number;
    }

    private void takeOver() {
        Optional<Stored> newest = versions.newest();
        if (newest.isPresent() && newest.get().number() != language.current().number()) {
            long number = newest.get().number();
            versions.read(number).ifPresentOrElse(model -> language.take(number, model), this::learn);
        }
    }

    private boolean isDue(Optional<Stored> newest, Extent now, boolean quiet) {
        if (newest.isEmpty()) {
            return now.documents() > 0;
        }
        Stored known = newest.get();
        if (known.fingerprint().equals(now.fingerprint())) {
            return false;
        }
        long change = Math.abs(now.provisions() - known.provisions());
        return now.provisions() <= SMALL
                || withdrawn
                || quiet && change > NOTABLE_CHANGE * known.provisions()
                || known.learnedAt().plus(AT_LATEST).isBefore(clock.instant());
    }
}
