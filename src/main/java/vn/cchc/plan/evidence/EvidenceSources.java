package vn.cchc.plan.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cchc.plan.EvidenceSource;

/** Every source of evidence there is, by its kind. */
@Component
public class EvidenceSources {

    private final List<EvidenceSource> sources;

    EvidenceSources(ObjectProvider<EvidenceSource> sources) {
        this.sources = sources.orderedStream().toList();
    }

    public List<EvidenceSource> all() {
        return sources;
    }

    public Optional<EvidenceSource.Offer> find(String kind, String reference) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .flatMap(source -> source.find(reference));
    }
}
