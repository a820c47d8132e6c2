package vn.cchc.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;

/**
 * The agencies of the register behind the names that documents carry. A document keeps the name it was signed under; which agency that
 * was is read from the register by that name on that day, so a correction of the register holds for every document at once.
 */
@Service
public class Issuers {

    private final Organizations organizations;
    private final ZoneId zone;
    private final Clock clock;

    public Issuers(Organizations organizations, @Value("${cchc.zone}") ZoneId zone) {
        this.organizations = organizations;
        this.zone = zone;
        this.clock = Clock.systemUTC();
    }

    /**
     * An issuer in the register.
     *
     * @param path the agency with its superiors, as it was then
     * @param successors who carries on for it today; empty while it still exists
     */
    public record Issuer(Organization organization, String path, List<Organization> successors) {

        public Issuer {
            successors = List.copyOf(successors);
        }
    }

    /** @return empty where the register knows no agency, or several, by the issuer's name on that day */
    public Optional<Issuer> of(@Nullable String issuer, @Nullable LocalDate issuedOn) {
        return Optional.ofNullable(issuer)
                .flatMap(name -> organizations.resolveByName(name, issuedOn))
                .map(organization -> new Issuer(
                        organization,
                        organizations.path(organization.id()),
                        organizations.successors(organization.id(), LocalDate.now(clock.withZone(zone))).stream()
                                .filter(successor -> !successor.id().equals(organization.id()))
                                .toList()));
    }
}
