package vn.cchc.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the register of agencies. Answers come from memory and follow a change on this or another node within a second. */
public interface Organizations {

    Optional<Organization> find(OrganizationId id);

    Optional<Organization> findByCode(String code);

    /** Those that exist, by id. */
    Map<OrganizationId, Organization> find(Collection<OrganizationId> ids);

    /** Its superiors, nearest first. */
    List<Organization> ancestors(OrganizationId id);

    /** "Phòng Cải cách hành chính, Sở Nội vụ, UBND tỉnh Minh Họa"; empty for what is not there. */
    String path(OrganizationId id);

    /** What is directly below, by name; the tops for null. */
    List<Organization> children(@Nullable OrganizationId parent);

    /** It and everything below it. */
    Set<OrganizationId> withDescendants(OrganizationId id);

    /** Its area, or the nearest superior's. */
    Optional<Locality> localityOf(OrganizationId id);

    /** The best first. */
    List<Match<Organization>> search(OrganizationQuery query);

    /** Its own steps to others that had happened by that day, oldest first. */
    List<Succession<OrganizationId>> successions(OrganizationId id, LocalDate by);

    /** Who carries on for it on that day: itself while it exists, else its successors, through as many steps as there were. */
    List<Organization> successors(OrganizationId id, LocalDate on);

    /** The one that carries on for it on that day; empty where nobody or several do, for then a person must choose. */
    Optional<Organization> current(OrganizationId id, LocalDate on);

    /**
     * The agency that a text names as an issuer or author: "UBND tỉnh Minh Họa", "Sở Nội vụ tỉnh Minh Họa". Only a name that is whole
     * and unmistakable counts.
     *
     * @param on the day of the document; null where it is not known
     */
    Optional<Organization> resolveByName(String name, @Nullable LocalDate on);

    /** How many people of these groups work in it and below it; empty where nothing is recorded for the year. */
    OptionalInt headcount(OrganizationId id, int year, Set<PositionGroup> groups);

    /** The recorded figures of one agency alone, by group. */
    Map<PositionGroup, Integer> headcounts(OrganizationId id, int year);
}
