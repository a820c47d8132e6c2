package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.library.Audience;

/** The texts that everyone may read: all that may be learned from. */
@Component
public class PublicTexts {

    private final EntityManager entities;

    PublicTexts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What the public collection is now.
     *
     * @param revisions the sum of all revisions, which changes with every edit
     */
    public record Extent(long documents, long provisions, long revisions) {

        public String fingerprint() {
            return documents + "/" + provisions + "/" + revisions;
        }
    }

    @Transactional(readOnly = true)
    public Extent extent() {
        Object[] documents = entities.createQuery(
                        "select count(d), coalesce(sum(d.revision), 0) from IndexedDocument d where d.audience = :public",
                        Object[].class)
                .setParameter("public", Audience.PUBLIC.name())
                .getSingleResult();
        long provisions = entities.createQuery(
                        "select count(p) from IndexedProvision p where p.document.audience = :public", Long.class)
                .setParameter("public", Audience.PUBLIC.name())
                .getSingleResult();
        return new Extent(((Number) documents[0]).longValue(), provisions, ((Number) documents[1]).longValue());
    }

    /** Hands over titles and texts one by one, the same order every time. */
    @Transactional(readOnly = true)
    public void forEach(Consumer<String> reader) {
        try (Stream<String> titles = entities.createQuery(
                        "select d.title from IndexedDocument d where d.audience = :public order by d.id", String.class)
                .setParameter("public", Audience.PUBLIC.name())
                .getResultStream()) {
            titles.forEach(reader);
        }
        try (Stream<Object[]> texts = entities.createQuery(
                        "select p.heading, p.text from IndexedProvision p where p.document.audience = :public order by p.id",
                        Object[].class)
                .setParameter("public", Audience.PUBLIC.name())
                .setHint("org.hibernate.fetchSize", 500)
                .getResultStream()) {
            texts.forEach(text -> reader.accept(text[0] + "\n" + text[1]));
        }
    }
}
