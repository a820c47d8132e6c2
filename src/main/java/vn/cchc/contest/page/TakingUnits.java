package vn.cchc.contest.page;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.vietnamese.ViCollation;

/** The units whose people took part in a round. */
@Repository
class TakingUnits {

    private final JdbcClient database;
    private final Organizations organizations;

    TakingUnits(JdbcClient database, Organizations organizations) {
        this.database = database;
        this.organizations = organizations;
    }

    record Unit(long id, String name) {}

    /** By name. */
    List<Unit> of(long round) {
        return database
                .sql("select distinct e.organization_id from contest_attempt a"
                        + " join contest_entrant e on e.id = a.entrant_id"
                        + " where a.round_id = ? and a.submitted_at is not null and e.organization_id is not null")
                .param(round)
                .query(Long.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .flatMap(id ->
                        organizations.find(new OrganizationId(id)).stream().map(unit -> new Unit(id, unit.name())))
                .sorted(Comparator.comparing(Unit::name, ViCollation.ORDER))
                .toList();
    }
}
