package vn.cchc.organization;

import java.time.LocalDate;
import java.util.Map;

/**
 * Changes the register; for librarians and administrators. Every change is audited and announced after the fact. What refers to a
 * unit keeps its id: a module that holds a choice asks {@link Organizations#current} or listens to {@link OrganizationMerged}.
 */
public interface OrganizationRegister {

    /** @throws RegisterException where the draft can't stand, with the reason */
    OrganizationId add(OrganizationDraft draft);

    /** @throws RegisterException where the draft can't stand, with the reason */
    LocalityId add(LocalityDraft draft);

    /** The same agency under another name from that day on; the name so far becomes a former one. */
    void rename(OrganizationId id, String name, LocalDate on);

    /** The same locality under another name from that day on; the name so far becomes a former one. */
    void rename(LocalityId id, String name, LocalDate on);

    /** One agency ends the day before and another carries on for it; what was below it moves below the other. */
    void merge(OrganizationId from, OrganizationId into, LocalDate on, String reason);

    /** Two entries of the same agency become one: the first stays as a pointer to the second, for all days. */
    void joinDuplicate(OrganizationId duplicate, OrganizationId original, String reason);

    /** Records a step; where it {@linkplain SuccessionKind#ends() ends} the predecessor, that one's last day is the day before. */
    void recordOrganizationSuccession(Succession<OrganizationId> succession);

    /** Records a step of a locality, as for agencies. */
    void recordLocalitySuccession(Succession<LocalityId> succession);

    /** Replaces an agency's figures of a year; a group that is left out has no figure then. */
    void setHeadcounts(OrganizationId id, int year, Map<PositionGroup, Integer> people);
}
