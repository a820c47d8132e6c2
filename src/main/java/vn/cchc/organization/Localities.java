package vn.cchc.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the register of localities; see {@link Organizations}. */
public interface Localities {

    Optional<Locality> find(LocalityId id);

    Optional<Locality> findByCode(String code);

    /** Those that exist, by id. */
    Map<LocalityId, Locality> find(Collection<LocalityId> ids);

    /** What it lies in, nearest first. */
    List<Locality> ancestors(LocalityId id);

    /** "thôn Đông, xã Minh Sơn, tỉnh Minh Họa"; empty for what is not there. */
    String path(LocalityId id);

    /** What lies directly in it, by name; the tops for null. */
    List<Locality> children(@Nullable LocalityId parent);

    /** It and everything in it. */
    Set<LocalityId> withDescendants(LocalityId id);

    /** The best first. */
    List<Match<Locality>> search(LocalityQuery query);

    /** Its own steps to others that had happened by that day, oldest first. */
    List<Succession<LocalityId>> successions(LocalityId id, LocalDate by);

    /** What it belongs to or is called on that day; several where it was divided. */
    List<Locality> successors(LocalityId id, LocalDate on);

    /** The one that carries on for it on that day; empty where none or several do. */
    Optional<Locality> current(LocalityId id, LocalDate on);
}
