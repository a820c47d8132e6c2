package vn.cchc.search.index;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    /** A unit's text: its own words, or its whole provision's where it is the only one; the key and label are its own too. */
    public record PassageText(String key, String label, String heading, String text) {}

    /** A provision's texts as the read model keeps them. */
    record ProvisionText(long id, String key, String label, String heading, String text) {

        PassageText unit(int place) {
            List<ClauseUnits.Unit> units = ClauseUnits.of(text);
            ClauseUnits.Unit unit = units.get(Math.min(place, units.size() - 1));
            return unit.key().isEmpty()
                    ? new PassageText(key, label, heading, text)
                    : new PassageText(key + "/" + unit.key(), unit.labelIn(label), heading, unit.words());
        }
    }

    /** The texts of these units by their ids; what has gone meanwhile is absent. */
    @Transactional(readOnly = true)
    public Map<Long, PassageText> find(Collection<Long> units) {
        Map<Long, PassageText> found = new HashMap<>();
        if (!units.isEmpty()) {
            Map<Long, ProvisionText> provisions = new HashMap<>();
            entities.createQuery(
                            "select new vn.cchc.search.index.PassageTexts$ProvisionText(p.id, p.key, p.label, p.heading, p.text)"
                                    + " from IndexedProvision p where p.id in :ids",
                            ProvisionText.class)
                    .setParameter(
                            "ids",
                            units.stream().map(UnitId::provision).distinct().toList())
                    .getResultList()
                    .forEach(text -> provisions.put(text.id(), text));
            for (Long unit : units) {
                ProvisionText provision = provisions.get(UnitId.provision(unit));
                if (provision != null) {
                    found.put(unit, provision.unit(UnitId.place(unit)));
                }
            }
        }
        return found;
    }
}
