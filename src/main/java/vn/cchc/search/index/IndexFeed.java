package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;

/**
 * Copies what the library publishes into the read model, in the library's own transaction. Documents an import stores together
 * are written together, just before their transaction commits.
 */
@Component
class IndexFeed {

    /** Sees what is published, for whomever; nothing else has a row here. */
    private static final Viewer EVERY_READER = Viewer.LIBRARIAN.published();

    /** So many documents together are an import's. */
    private static final int BULK = 20;

    private final Library library;
    private final EntityManager entities;
    private final IndexContents contents;
    private final DocumentVersions versions;
    private final TransactionTemplate transactions;
    private final boolean embedded;

    IndexFeed(
            Library library,
            EntityManager entities,
            IndexContents contents,
            DocumentVersions versions,
            TransactionTemplate transactions,
            @Value("${spring.jpa.properties.hibernate.search.backend.type:lucene}") String backend) {
        this.library = library;
        this.entities = entities;
        this.contents = contents;
        this.versions = versions;
        this.transactions = transactions;
        this.embedded = backend.equals("lucene");
    }

    @EventListener
    void on(DocumentPublished event) {
        later(event.id());
    }

    @EventListener
    void on(DocumentRevised event) {
        later(event.id());
    }

    @EventListener
    void on(DocumentWithdrawn event) {
        later(event.id());
    }

    /** Brings the rows of these documents in line with the library; joins a transaction or starts one. */
    void rewrite(Collection<Long> ids) {
        transactions.executeWithoutResult(status -> rewriteNow(ids));
    }

    /** Does so too, and takes out entries behind what the documents have now, up to the last position known to be indexed. */
    void rewriteAndSweep(Collection<Long> ids, Map<Long, Long> lastIndexedPositions) {
        transactions.executeWithoutResult(status -> {
            rewriteNow(ids);
            entities.flush();
            Map<Long, List<IndexedProvision>> rows = provisions(ids);
            SearchIndexingPlan plan = Search.session(entities).indexingPlan();
            for (Long id : ids) {
                int rowsLeft = rows.getOrDefault(id, List.of()).size();
                for (long at = rowsLeft; at <= lastIndexedPositions.getOrDefault(id, -1L); at++) {
                    plan.purge(IndexedProvision.class, ProvisionId.of(id, Math.toIntExact(at)), null);
                }
                Set<Long> units = unitIds(id);
                contents.indexedUnits(id).stream()
                        .filter(unit -> !units.contains(unit))
                        .forEach(unit -> plan.purge(IndexedUnit.class, unit, null));
            }
        });
    }

    private void later(DocumentId id) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            rewrite(Set.of(id.value()));
            return;
        }
        Batch batch = (Batch) TransactionSynchronizationManager.getResource(this);
        if (batch == null) {
            batch = new Batch();
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(batch);
        }
        batch.ids.add(id.value());
    }

    private void rewriteNow(Collection<Long> ids) {
        Map<Long, LegalText> texts = new HashMap<>();
        library.texts(ids.stream().map(DocumentId::new).toList(), EVERY_READER)
                .forEach(text -> texts.put(text.summary().id().value(), text));
        Map<Long, IndexedDocument> rows = documents(ids);
        Map<Long, List<IndexedProvision>> provisions = provisions(rows.keySet());
        // All that is read is read before anything is written: each later query would first write out what is pending.
        Map<Long, List<IndexedUnit>> units = new HashMap<>();
        ids.forEach(id -> units.put(id, units(id)));
        Map<Long, DocumentVersions.Place> places = versions.places(texts.values(), ids);
        Map<Long, IndexedDocument> others = documents(
                places.keySet().stream().filter(id -> !ids.contains(id)).toList());
        if (ids.size() >= BULK) {
            indexLater();
        }
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        for (Long id : ids) {
            LegalText text = texts.get(id);
            IndexedDocument row = rows.get(id);
            List<IndexedProvision> former = provisions.getOrDefault(id, List.of());
            if (text != null) {
                write(
                        text,
                        Objects.requireNonNull(places.get(id)),
                        row,
                        former,
                        units.getOrDefault(id, List.of()),
                        plan);
            } else if (row != null) {
                units.getOrDefault(id, List.of()).forEach(entities::remove);
                former.forEach(entities::remove);
                entities.remove(row);
            } else {
                plan.purge(IndexedDocument.class, id, null);
            }
        }
        others.forEach((id, other) -> {
            other.belongTo(Objects.requireNonNull(places.get(id)));
            plan.addOrUpdate(other);
        });
    }

    private void write(
            LegalText text,
            DocumentVersions.Place place,
            @Nullable IndexedDocument known,
            List<IndexedProvision> former,
            List<IndexedUnit> formerUnits,
            SearchIndexingPlan plan) {
        IndexedDocument row = known == null ? new IndexedDocument(text) : known;
        row.describe(text);
        row.belongTo(place);
        List<IndexedProvision> provisions = row.provisionsOf(text, former);
        // What is new here may still have an entry, left by a crash between the two commits: purging makes adding
        // replace it.
        if (known == null) {
            plan.purge(IndexedDocument.class, row.id(), null);
            entities.persist(row);
        }
        for (IndexedProvision added :
                provisions.subList(Math.min(former.size(), provisions.size()), provisions.size())) {
            plan.purge(IndexedProvision.class, added.id(), null);
            entities.persist(added);
        }
        plan.addOrUpdate(row);
        provisions.forEach(plan::addOrUpdate);
        writeUnits(provisions, formerUnits, plan);
        // behind their units: one that is left for a moment without its provision would be written so
        former.subList(Math.min(former.size(), provisions.size()), former.size())
                .forEach(entities::remove);
    }

    /**
     * The transaction doesn't wait for its entries to be written safely; a commit every second serves many transactions. What a
     * crash loses the next start's comparison brings back.
     */
    private void indexLater() {
        if (embedded) {
            Search.session(entities).indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async());
        }
    }

    private void writeUnits(List<IndexedProvision> provisions, List<IndexedUnit> former, SearchIndexingPlan plan) {
        Map<Long, IndexedUnit> left = new HashMap<>();
        former.forEach(unit -> left.put(unit.id(), unit));
        for (IndexedProvision provision : provisions) {
            for (int place = 0; place < provision.units().size(); place++) {
                IndexedUnit unit = left.remove(UnitId.of(provision.id(), place));
                if (unit == null) {
                    unit = new IndexedUnit(provision, place);
                    entities.persist(unit);
                }
                plan.addOrUpdate(unit);
            }
        }
        left.values().forEach(entities::remove);
    }

    private List<IndexedUnit> units(long document) {
        return entities.createQuery("from IndexedUnit u where u.id >= :first and u.id < :end", IndexedUnit.class)
                .setParameter("first", UnitId.of(ProvisionId.of(document, 0), 0))
                .setParameter("end", UnitId.of(ProvisionId.of(document + 1, 0), 0))
                .getResultList();
    }

    private Set<Long> unitIds(long document) {
        Set<Long> ids = new HashSet<>();
        units(document).forEach(unit -> ids.add(unit.id()));
        return ids;
    }

    private Map<Long, IndexedDocument> documents(Collection<Long> ids) {
        Map<Long, IndexedDocument> rows = new HashMap<>();
        if (ids.isEmpty()) {
            return rows;
        }
        entities.createQuery("from IndexedDocument d where d.id in :ids", IndexedDocument.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private Map<Long, List<IndexedProvision>> provisions(Collection<Long> documents) {
        Map<Long, List<IndexedProvision>> rows = new HashMap<>();
        if (!documents.isEmpty()) {
            entities.createQuery(
                            "from IndexedProvision p where p.document.id in :ids order by p.id", IndexedProvision.class)
                    .setParameter("ids", documents)
                    .getResultList()
                    .forEach(row -> rows.computeIfAbsent(ProvisionId.document(row.id()), id -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    /** The documents one transaction touched. */
    private final class Batch implements TransactionSynchronization {

        private final Set<Long> ids = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            List<Long> touched = List.copyOf(ids);
            ids.clear();
            if (!touched.isEmpty()) {
                rewriteNow(touched);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(IndexFeed.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(IndexFeed.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(IndexFeed.this, this);
        }
    }
}
