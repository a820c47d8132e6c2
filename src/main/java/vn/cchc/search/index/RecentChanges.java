package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentId;

/** Public documents by when they were published or changed. */
@Component
public class RecentChanges {

    private final EntityManager entities;

    RecentChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** What everyone may read and was published or changed after the one moment, up to the other; the newest first. */
    @Transactional(readOnly = true)
    public List<DocumentId> between(Instant after, Instant upTo, int most) {
        return entities
                .createQuery(
                        "select d.id from IndexedDocument d where d.changedAt > :after and d.changedAt <= :upTo"
                                + " and d.audience = :public order by d.changedAt desc, d.id desc",
                        Long.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setParameter("public", Audience.PUBLIC.name())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(DocumentId::new)
                .toList();
    }
}
