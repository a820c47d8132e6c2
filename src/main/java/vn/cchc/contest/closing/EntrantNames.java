package vn.cchc.contest.closing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.People;
import vn.cchc.account.PersonId;
import vn.cchc.organization.Organization;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;

/** What people who take part, and their units, are called. */
@Component
class EntrantNames {

    private static final String NOBODY = "…";

    private final JdbcClient database;
    private final People people;
    private final Organizations organizations;

    EntrantNames(JdbcClient database, People people, Organizations organizations) {
        this.database = database;
        this.people = people;
        this.organizations = organizations;
    }

    /**
     * By entrant.
     *
     * @param whole whether names are shown whole
     */
    Map<Long, String> of(Collection<Long> entrants, boolean whole) {
        if (entrants.isEmpty()) {
            return Map.of();
        }
        Map<Long, PersonId> ids = new HashMap<>();
        database.sql("select id, person from contest_entrant where id in (:ids)")
                .param("ids", entrants)
                .query(row -> {
                    ids.put(row.getLong(1), PersonId.parse(row.getString(2)));
                });
        Map<PersonId, KnownPerson> known = people.find(ids.values());
        Map<Long, String> names = new HashMap<>();
        entrants.forEach(entrant -> {
            var id = ids.get(entrant);
            var person = id == null ? null : known.get(id);
            names.put(entrant, person == null ? NOBODY : whole ? person.displayName() : person.maskedName());
        });
        return names;
    }

    /** Empty for none. */
    String unit(@Nullable Long organization) {
        return organization == null
                ? ""
                : organizations
                        .find(new OrganizationId(organization))
                        .map(Organization::name)
                        .orElse("");
    }
}
