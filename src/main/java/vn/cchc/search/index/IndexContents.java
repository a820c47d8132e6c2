package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the read model and the two indexes hold, document by document, without their texts. */
@Component
class IndexContents {

    private static final int AT_ONCE = 5_000;

    private final EntityManagerFactory entityManagers;
    private final EntityManager entities;

    IndexContents(EntityManagerFactory entityManagers, EntityManager entities) {
        this.entityManagers = entityManagers;
        this.entities = entities;
    }

    /** The state of one document's rows or entries. {@code lastPosition} is -1 without provisions. */
    static final class Holding {

        private int revision = -1;
        private boolean mixed;
        private int provisions;
        private int units;
        private long lastPosition = -1;

        int revision() {
            return revision;
        }

        boolean hasDocument() {
            return revision >= 0;
        }

        int units() {
            return units;
        }

        int provisions() {
            return provisions;
        }

        long lastPosition() {
            return lastPosition;
        }

        /** Whether some provisions are of another revision than the document. */
        boolean isMixed() {
            return mixed;
        }

        private void document(int newRevision) {
            revision = newRevision;
        }

        private void unit() {
            units++;
        }

        private void provision(long position, int itsRevision) {
            provisions++;
            lastPosition = Math.max(lastPosition, position);
            mixed |= itsRevision != revision;
        }
    }

    @Transactional(readOnly = true)
    Map<Long, Holding> rows() {
        Map<Long, Holding> holdings = new HashMap<>();
        entities.createQuery("select d.id, d.revision from IndexedDocument d", Object[].class)
                .getResultStream()
                .forEach(row -> at(holdings, (Long) row[0]).document((Integer) row[1]));
        entities.createQuery("select p.id from IndexedProvision p", Long.class)
                .getResultStream()
                .forEach(id -> {
                    Holding holding = at(holdings, ProvisionId.document(id));
                    holding.provision(ProvisionId.position(id), holding.revision());
                });
        entities.createQuery("select u.id from IndexedUnit u", Long.class)
                .getResultStream()
                .forEach(id -> at(holdings, documentOfUnit(id)).unit());
        return holdings;
    }

    Map<Long, Holding> entries() {
        Map<Long, Holding> holdings = new HashMap<>();
        scroll(IndexedDocument.class, (id, revision) -> at(holdings, id).document(revision));
        scroll(
                IndexedProvision.class,
                (id, revision) -> at(holdings, ProvisionId.document(id)).provision(ProvisionId.position(id), revision));
        try (EntityManager session = entityManagers.createEntityManager();
                var scroll = Search.session(session)
                        .search(IndexedUnit.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> f.matchAll())
                        .scroll(AT_ONCE)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                chunk.hits().forEach(id -> at(holdings, documentOfUnit(id)).unit());
            }
        }
        return holdings;
    }

    /** The units the index holds of a document. */
    List<Long> indexedUnits(long document) {
        try (EntityManager session = entityManagers.createEntityManager()) {
            return Search.session(session)
                    .search(IndexedUnit.class)
                    .select(f -> f.id(Long.class))
                    .where(f -> f.match().field(IndexFields.DOCUMENT).matching(document))
                    .fetchAllHits();
        }
    }

    long indexedDocuments() {
        try (EntityManager session = entityManagers.createEntityManager()) {
            return Search.session(session)
                    .search(IndexedDocument.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    private <T> void scroll(Class<T> type, BiConsumer<Long, Integer> consumer) {
        try (EntityManager session = entityManagers.createEntityManager();
                var scroll = Search.session(session)
                        .search(type)
                        .select(f -> f.composite()
                                .from(f.id(Long.class), f.field(IndexFields.REVISION, Integer.class))
                                .asList())
                        .where(f -> f.matchAll())
                        .scroll(AT_ONCE)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                chunk.hits().forEach(hit -> consumer.accept((Long) hit.get(0), (Integer) hit.get(1)));
            }
        }
    }

    private static long documentOfUnit(long unit) {
        return ProvisionId.document(UnitId.provision(unit));
    }

    private static Holding at(Map<Long, Holding> holdings, long document) {
        return holdings.computeIfAbsent(document, id -> new Holding());
    }
}
