package vn.cchc.library.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.library.LegalText;

/**
 * Reference copies on paper, kept for as long as the document, the day and the language stay the same. They show nothing that
 * depends on who reads, so one copy serves everybody who may read the document.
 */
@Component
class DocumentPdf {

    private static final long CACHE_BYTES = 64L << 20;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 30;

    private final PaperPrinter printer;
    private final Clock clock;
    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final Cache<Key, Paper> printed = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Paper paper) -> paper.content().length)
            .build();

    @Autowired
    DocumentPdf(PaperPrinter printer, @Value("${cchc.zone:Asia/Ho_Chi_Minh}") ZoneId zone) {
        this(printer, Clock.system(zone));
    }

    DocumentPdf(PaperPrinter printer, Clock clock) {
        this.printer = printer;
        this.clock = clock;
    }

    /** @throws Busy when too many are being made */
    Paper of(LegalText text, String base, Locale locale) {
        Key key =
                new Key(text.summary().id().value(), text.revision(), locale.getLanguage(), base, LocalDate.now(clock));
        Paper known = printed.getIfPresent(key);
        if (known != null) {
            return known;
        }
        enter();
        try {
            Paper paper = printed.getIfPresent(key);
            if (paper == null) {
                paper = new Paper(printer.print(text, base, key.day(), locale), key.tag());
                printed.put(key, paper);
            }
            return paper;
        } finally {
            presses.release();
        }
    }

    private void enter() {
        try {
            if (!presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /** A finished copy and what tells it apart from others. */
    record Paper(byte[] content, String tag) {}

    private record Key(long document, int revision, String language, String base, LocalDate day) {

        String tag() {
            return PlainPages.digest(PlainPages.bytes(toString()));
        }
    }

    /** Too many copies are being made at this moment. */
    static class Busy extends RuntimeException {}
}
