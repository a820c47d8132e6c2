package vn.cchc.plan.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.cchc.account.CurrentPerson;
import vn.cchc.account.Grants;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationKind;
import vn.cchc.organization.Organizations;

/**
 * Who may do what with which unit's plans. Plans are run by organizers, of the whole portal or granted for the unit or one above it.
 * Carried-out tasks are recorded by who runs the plan, and by staff of the unit: those whose profile names it or one of its divisions,
 * and those with a grant for it.
 */
@Component
public class PlanRights {

    private final May may;
    private final Grants grants;
    private final CurrentPerson current;
    private final Organizations organizations;

    PlanRights(May may, Grants grants, CurrentPerson current, Organizations organizations) {
        this.may = may;
        this.grants = grants;
        this.current = current;
        this.organizations = organizations;
    }

    /** Whether plans of any unit may be run. */
    public boolean everywhere() {
        return may.act(Role.ORGANIZER, Scope.PORTAL);
    }

    public boolean runs(long unit) {
        return everywhere()
                || withAncestors(unit).anyMatch(one -> may.act(Role.ORGANIZER, Scope.of(Scope.ORGANIZATION, one)));
    }

    public boolean records(long unit) {
        return runs(unit) || ownUnits().contains(unit);
    }

    /** Units for which the person records as staff. */
    public Set<Long> ownUnits() {
        Set<Long> units = new LinkedHashSet<>();
        current.person().filter(KnownPerson::active).ifPresent(person -> {
            units.addAll(grants.scopes(person.id(), Role.STAFF, Scope.ORGANIZATION));
            var own = person.organizationId();
            if (own != null && may.act(Role.STAFF, Scope.of(Scope.ORGANIZATION, own))) {
                units.add(own);
                organizations
                        .find(new OrganizationId(own))
                        .filter(unit -> unit.kind() == OrganizationKind.DIVISION)
                        .map(Organization::parent)
                        .ifPresent(parent -> units.add(parent.value()));
            }
        });
        return units;
    }

    /** Units whose plans the person was made organizer for, without those below. */
    public List<Long> grantedUnits() {
        return current.id()
                .map(person -> grants.scopes(person, Role.ORGANIZER, Scope.ORGANIZATION))
                .orElse(List.of());
    }

    /** @throws AccessDeniedException where the person does not run the unit's plans */
    void requireRunning(long unit) {
        if (!runs(unit)) {
            throw new AccessDeniedException("Does not run plans of organization " + unit);
        }
    }

    /** @throws AccessDeniedException where the person does not record for the unit */
    void requireRecording(long unit) {
        if (!records(unit)) {
            throw new AccessDeniedException("Does not record for organization " + unit);
        }
    }

    private Stream<Long> withAncestors(long unit) {
        return Stream.concat(
                Stream.of(unit),
                organizations.ancestors(new OrganizationId(unit)).stream()
                        .map(above -> above.id().value()));
    }
}
