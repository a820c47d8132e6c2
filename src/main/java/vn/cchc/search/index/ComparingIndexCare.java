package vn.cchc.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.cchc.library.Library;
import vn.cchc.search.IndexCare;
import vn.cchc.search.index.IndexContents.Holding;

/** Compares the library's revisions with the read model's rows and the index's entries. */
@Service
class ComparingIndexCare implements IndexCare {

    private static final Logger LOG = LoggerFactory.getLogger(ComparingIndexCare.class);
    private static final int BATCH = 50;
    private static final int PAGE = 5_000;
    private static final Holding NOTHING = new Holding();

    private final Library library;
    private final IndexContents contents;
    private final IndexFeed feed;
    private final DocumentVersions versions;

    ComparingIndexCare(Library library, IndexContents contents, IndexFeed feed, DocumentVersions versions) {
        this.versions = versions;
        this.library = library;
        this.contents = contents;
        this.feed = feed;
    }

    /** What was found, with the entries that mending has to know. */
    private record Comparison(
            long documents,
            long provisions,
            TreeSet<Long> missing,
            TreeSet<Long> stale,
            TreeSet<Long> orphans,
            Map<Long, Holding> entries) {

        Report report(boolean mended) {
            return new Report(
                    documents, provisions, List.copyOf(missing), List.copyOf(stale), List.copyOf(orphans), mended);
        }

        boolean agrees() {
            return missing.isEmpty() && stale.isEmpty() && orphans.isEmpty();
        }
    }

    @Override
    public Report check() {
        return compare().report(false);
    }

    @Override
    public synchronized Report mend() {
        Comparison found = compare();
        if (found.agrees()) {
            return found.report(false);
        }
        List<Long> wrong = new ArrayList<>(found.missing());
        wrong.addAll(found.stale());
        wrong.addAll(found.orphans());
        for (int from = 0; from < wrong.size(); from += BATCH) {
            List<Long> batch = wrong.subList(from, Math.min(from + BATCH, wrong.size()));
            Map<Long, Long> lastPositions = new HashMap<>();
            batch.forEach(id -> lastPositions.put(
                    id, found.entries().getOrDefault(id, NOTHING).lastPosition()));
            feed.rewriteAndSweep(batch, lastPositions);
        }
        LOG.info(
                "The index was mended: {} documents were missing, {} stale, {} no longer there",
                found.missing().size(),
                found.stale().size(),
                found.orphans().size());
        return found.report(true);
    }

    @Override
    public void rebuild() {
        List<Long> all = new ArrayList<>(revisions().keySet());
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4))) {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < all.size(); from += BATCH) {
                List<Long> batch = List.copyOf(all.subList(from, Math.min(from + BATCH, all.size())));
                batches.add(workers.submit(() -> feed.rewrite(batch)));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuilding of the index was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index could not be rebuilt", e.getCause());
        }
        mend();
    }

    /** A document published while the comparison runs may look wrong once, but not twice. */
    private Comparison compare() {
        Comparison first = compareOnce();
        if (first.agrees()) {
            return first;
        }
        Comparison second = compareOnce();
        second.missing().removeIf(id -> !isWrong(first, id));
        second.stale().removeIf(id -> !isWrong(first, id));
        second.orphans().removeIf(id -> !isWrong(first, id));
        return second;
    }

    private static boolean isWrong(Comparison comparison, long id) {
        return comparison.missing().contains(id)
                || comparison.stale().contains(id)
                || comparison.orphans().contains(id);
    }

    private Comparison compareOnce() {
        Map<Long, Integer> published = revisions();
        Map<Long, Holding> rows = contents.rows();
        Map<Long, Holding> entries = contents.entries();
        var found = new Comparison(
                published.size(),
                rows.values().stream().mapToLong(Holding::provisions).sum(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                entries);
        published.forEach((id, revision) -> {
            Holding row = rows.getOrDefault(id, NOTHING);
            Holding entry = entries.getOrDefault(id, NOTHING);
            boolean whole = row.hasDocument()
                    && entry.hasDocument()
                    && row.provisions() == entry.provisions()
                    && row.units() == entry.units()
                    && row.units() >= row.provisions()
                    && row.lastPosition() == entry.lastPosition()
                    && row.lastPosition() == row.provisions() - 1;
            if (!whole) {
                found.missing().add(id);
            } else if (row.revision() != revision || entry.revision() != revision || entry.isMixed()) {
                found.stale().add(id);
            }
        });
        versions.misplaced().stream()
                .filter(id -> published.containsKey(id) && !found.missing().contains(id))
                .forEach(found.stale()::add);
        rows.keySet().stream().filter(id -> !published.containsKey(id)).forEach(found.orphans()::add);
        entries.keySet().stream().filter(id -> !published.containsKey(id)).forEach(found.orphans()::add);
        return found;
    }

    private Map<Long, Integer> revisions() {
        Map<Long, Integer> revisions = new HashMap<>();
        long last = 0;
        List<Library.Revision> page;
        do {
            page = library.publishedRevisions(last, PAGE);
            for (Library.Revision revision : page) {
                revisions.put(revision.id().value(), revision.revision());
                last = revision.id().value();
            }
        } while (!page.isEmpty());
        return revisions;
    }
}
