package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts passages are cut from. */
@Component
public class PassageTexts {

    private final EntityManager entities;

    PassageTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** A provision's text as the read model keeps it. */
    public record PassageText(long id, String key, String label, String heading, String text) {}

    /** The texts of these provisions by their ids; what has gone meanwhile is absent. */
    @Transactional(readOnly = true)
    public Map<Long, PassageText> find(Collection<Long> ids) {
        Map<Long, PassageText> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select new vn.cchc.search.index.PassageTexts$PassageText(p.id, p.key, p.label, p.heading, p.text)"
                                    + " from IndexedProvision p where p.id in :ids",
                            PassageText.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(text -> found.put(text.id(), text));
        }
        return found;
    }
}
