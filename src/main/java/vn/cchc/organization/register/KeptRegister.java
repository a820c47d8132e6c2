package vn.cchc.organization.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.cchc.organization.LocalityDraft;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.OrganizationDraft;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.OrganizationRegister;
import vn.cchc.organization.PositionGroup;
import vn.cchc.organization.Succession;

/** The register's changes as other modules ask for them; the desk checks and stores. */
@Service
class KeptRegister implements OrganizationRegister {

    private final RegisterDesk desk;
    private final ZoneId zone;

    KeptRegister(RegisterDesk desk, @Value("${cchc.zone}") ZoneId zone) {
        this.desk = desk;
        this.zone = zone;
    }

    @Override
    public OrganizationId add(OrganizationDraft draft) {
        return new OrganizationId(desk.add(Records.draft(draft)));
    }

    @Override
    public LocalityId add(LocalityDraft draft) {
        return new LocalityId(desk.add(Records.draft(draft)));
    }

    @Override
    public void rename(OrganizationId id, String name, LocalDate on) {
        desk.rename(id.value(), name, on);
    }

    @Override
    public void rename(LocalityId id, String name, LocalDate on) {
        desk.rename(id.value(), name, on);
    }

    @Override
    public void merge(OrganizationId from, OrganizationId into, LocalDate on, String reason) {
        desk.merge(from.value(), into.value(), on, reason);
    }

    @Override
    public void joinDuplicate(OrganizationId duplicate, OrganizationId original, String reason) {
        desk.joinDuplicate(duplicate.value(), original.value(), LocalDate.now(zone), reason);
    }

    @Override
    public void recordOrganizationSuccession(Succession<OrganizationId> succession) {
        desk.record(Records.organizationLink(succession));
    }

    @Override
    public void recordLocalitySuccession(Succession<LocalityId> succession) {
        desk.record(Records.localityLink(succession));
    }

    @Override
    public void setHeadcounts(OrganizationId id, int year, Map<PositionGroup, Integer> people) {
        desk.setHeadcounts(id.value(), year, people);
    }
}
