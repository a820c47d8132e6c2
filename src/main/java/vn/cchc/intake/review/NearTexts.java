package vn.cchc.intake.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.Viewer;

/** Finds documents whose words are nearly those of another. What was added by other ways is sketched before the next file is looked up. */
@Component
public class NearTexts {

    private static final double NEAR = 0.7;
    private static final int BATCH = 200;
    private static final int MOST_CANDIDATES = 30;
    private static final long EVERY_SECONDS = 60;

    private final JdbcClient jdbc;
    private final Library library;
    private final TransactionTemplate transactions;
    private Instant caughtUp = Instant.EPOCH;

    NearTexts(JdbcClient jdbc, Library library, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.library = library;
        this.transactions = new TransactionTemplate(manager);
    }

    /** A document and how much of both texts is common. */
    public record Near(DocumentId document, double likeness) {}

    public static String words(List<ProvisionDraft> provisions) {
        return provisions.stream()
                .flatMap(provision -> Stream.of(provision.heading(), provision.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(LegalText text) {
        return text.provisions().stream()
                .flatMap((Provision provision) -> Stream.of(provision.heading(), provision.text()))
                .collect(Collectors.joining("\n"));
    }

    /** The likest first. */
    public List<Near> find(List<ProvisionDraft> provisions) {
        String words = words(provisions);
        List<Long> bands = Shingles.bands(words);
        if (bands.isEmpty()) {
            return List.of();
        }
        StringBuilder where = new StringBuilder();
        for (int band = 0; band < bands.size(); band++) {
            where.append(band == 0 ? "" : " or ").append("band = ").append(band).append(" and hash = ?");
        }
        List<DocumentId> candidates = jdbc.sql("select document_id from intake_band where " + where
                        + " group by document_id order by count(*) desc limit " + MOST_CANDIDATES)
                .params(bands)
                .query((row, n) -> new DocumentId(row.getLong(1)))
                .list();
        return library.texts(candidates, Viewer.LIBRARIAN).stream()
                .map(text -> new Near(text.summary().id(), Shingles.likeness(words, words(text))))
                .filter(near -> near.likeness() >= NEAR)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .toList();
    }

    /** How much of a document's words and of these is common. */
    public double likeness(DocumentId document, List<ProvisionDraft> provisions) {
        return library.find(document, Viewer.LIBRARIAN)
                .map(text -> Shingles.likeness(words(provisions), words(text)))
                .orElse(0.0);
    }

    /** Makes a document findable by what it is like; joins the caller's transaction. */
    public void sketch(DocumentId document, int revision, String words) {
        forget(List.of(document.value()));
        jdbc.sql("insert into intake_sketch (document_id, revision) values (?, ?)")
                .params(document.value(), revision)
                .update();
        List<Long> bands = Shingles.bands(words);
        for (int band = 0; band < bands.size(); band++) {
            jdbc.sql("insert into intake_band (document_id, band, hash) values (?, ?, ?)")
                    .params(document.value(), band, bands.get(band))
                    .update();
        }
    }

    /** Sketches published documents that have none or have changed since; at most once a minute on a node. */
    public synchronized void catchUp(Runnable between) {
        if (caughtUp.isAfter(Instant.now().minusSeconds(EVERY_SECONDS))) {
            return;
        }
        long after = 0;
        List<Library.Revision> page = library.publishedRevisions(after, BATCH);
        while (!page.isEmpty()) {
            between.run();
            List<Library.Revision> part = page;
            transactions.executeWithoutResult(status -> sketch(part));
            after = page.getLast().id().value();
            page = library.publishedRevisions(after, BATCH);
        }
        caughtUp = Instant.now();
    }

    private void sketch(List<Library.Revision> page) {
        List<Long> ids = page.stream().map(revision -> revision.id().value()).toList();
        Map<Long, Integer> known = jdbc
                .sql("select document_id, revision from intake_sketch where document_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<DocumentId> stale = new ArrayList<>();
        for (Library.Revision revision : page) {
            Integer sketched = known.get(revision.id().value());
            if (sketched == null || sketched != revision.revision()) {
                stale.add(revision.id());
            }
        }
        library.texts(stale, Viewer.LIBRARIAN)
                .forEach(text -> sketch(text.summary().id(), text.revision(), words(text)));
    }

    private void forget(List<Long> ids) {
        jdbc.sql("delete from intake_band where document_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from intake_sketch where document_id in (:ids)")
                .param("ids", ids)
                .update();
    }
}
