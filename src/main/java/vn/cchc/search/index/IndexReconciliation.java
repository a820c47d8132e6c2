package vn.cchc.search.index;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.search.IndexCare;

/**
 * Brings the index in line at the start where it may have fallen behind: after a crash, with an index made anew, or when the
 * numbers of documents differ, as after a restored backup. The portal answers meanwhile.
 */
@Component
class IndexReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(IndexReconciliation.class);
    private static final Viewer EVERY_READER = Viewer.LIBRARIAN.published();

    /** When to compare at the start. */
    enum Check {
        WHEN_IN_DOUBT,
        ALWAYS,
        NEVER
    }

    private final IndexCare care;
    private final IndexContents contents;
    private final IndexFolder folder;
    private final Library library;
    private final Check check;
    /** Whether a comparison began that did not end well; then the next start compares again. */
    private volatile boolean unfinished;

    private volatile boolean stopping;

    IndexReconciliation(
            IndexCare care,
            IndexContents contents,
            IndexFolder folder,
            Library library,
            @Value("${cchc.search.check-at-start:when-in-doubt}") Check check) {
        this.care = care;
        this.contents = contents;
        this.folder = folder;
        this.library = library;
        this.check = check;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compareWhereInDoubt() {
        if (check != Check.NEVER) {
            Thread.ofVirtual().name("index-reconciliation").start(this::compare);
        }
    }

    @PreDestroy
    void close() {
        stopping = true;
        if (!unfinished) {
            folder.close();
        }
    }

    private void compare() {
        unfinished = true;
        try {
            boolean doubtful = check == Check.ALWAYS
                    || !folder.wasCleanlyStopped()
                    || contents.indexedDocuments() != library.count(EVERY_READER);
            if (doubtful) {
                IndexCare.Report report = care.mend();
                LOG.info(
                        "Compared the index with {} documents, {}",
                        report.documents(),
                        report.agrees() ? "it agrees" : "it was mended");
            }
            unfinished = false;
        } catch (RuntimeException e) {
            if (stopping) {
                LOG.info("The portal stopped before the index was compared with the database; the next start does it");
                return;
            }
            LOG.error("The index could not be compared with the database; run the check by hand", e);
        }
    }
}
