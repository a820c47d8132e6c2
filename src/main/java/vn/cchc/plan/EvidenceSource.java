package vn.cchc.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Things of one kind that count as evidence by themselves once they are linked; a module declares a bean for its kind. */
public interface EvidenceSource {

    /** At most 30 small letters, stored with the evidence: {@code contest}. Its name has the key {@code plan.evidence.<kind>}. */
    String kind();

    /** What may be linked, latest first; only what everyone may see. */
    List<Offer> offers();

    /** The row a reference names, where references are numbers of rows; empty where it is none. */
    static OptionalLong row(String reference) {
        return reference.matches("[1-9]\\d{0,17}") ? OptionalLong.of(Long.parseLong(reference)) : OptionalLong.empty();
    }

    /** One of them as it stands now: its figures are asked for again when a report is drawn up. */
    Optional<Offer> find(String reference);

    /**
     * Something that can be linked.
     *
     * @param on the day on which it took place, or ended
     * @param over whether it has taken place
     * @param people who took part, null where that is not known
     */
    record Offer(
            String reference,
            String title,
            String address,
            LocalDate on,
            boolean over,
            @Nullable Integer people) {}
}
