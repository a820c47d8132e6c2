package vn.cchc.contest.attempt;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.account.NationalIds;
import vn.cchc.contest.attempt.AttemptRefused.Reason;
import vn.cchc.contest.rules.Eligibility;
import vn.cchc.contest.rules.Excluded;
import vn.cchc.contest.rules.Uniqueness;
import vn.cchc.organization.Localities;
import vn.cchc.organization.LocalityId;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;

/** Whether somebody may enter a board. */
@Component
class Admission {

    private final Organizations organizations;
    private final Localities localities;
    private final NationalIds nationalIds;
    private final ZoneId zone;

    Admission(
            Organizations organizations,
            Localities localities,
            NationalIds nationalIds,
            @Value("${cchc.zone}") ZoneId zone) {
        this.organizations = organizations;
        this.localities = localities;
        this.nationalIds = nationalIds;
        this.zone = zone;
    }

    /**
     * @return why the person is ranked without prize, empty for who may win
     * @throws AttemptRefused where they may not enter
     */
    Optional<String> admit(Applicant applicant, RoundSetup setup) {
        var board = setup.board();
        var who = board.eligibility();
        boolean guest = applicant.who().isGuest();
        if (guest && !who.guests()) {
            throw new AttemptRefused(Reason.GUESTS_NOT_ALLOWED);
        }
        if (!guest
                && !who.roles().isEmpty()
                && who.roles().stream().noneMatch(role -> applicant.roles().contains(role.name()))) {
            throw new AttemptRefused(Reason.NOT_ELIGIBLE_ROLE);
        }
        unit(applicant.unit(), who);
        locality(applicant.who(), who.localities());
        age(applicant.birthYear(), who, setup.round().opensAt());
        if (board.uniqueness().contains(Uniqueness.NATIONAL_ID)
                && applicant.who() instanceof Applicant.Who.Known known
                && !guest
                && nationalIds.masked(known.person().id()).isEmpty()) {
            throw new AttemptRefused(Reason.NATIONAL_ID_MISSING);
        }
        var excluded =
                who.excluded().stream().filter(one -> names(one, applicant)).toList();
        if (excluded.stream().anyMatch(one -> one.effect() == Excluded.Effect.BARRED)) {
            throw new AttemptRefused(Reason.EXCLUDED);
        }
        return excluded.stream().map(Excluded::reason).findFirst();
    }

    private boolean names(Excluded excluded, Applicant applicant) {
        var name = applicant.signInName();
        var unit = applicant.unit();
        return (name != null && excluded.people().contains(name))
                || (applicant.who() instanceof Applicant.Who.Known known
                        && excluded.people().contains(known.person().id().toString()))
                || (unit != null && within(unit, excluded.units()));
    }

    private void unit(@Nullable Long unit, Eligibility who) {
        if (!who.asksForUnit()) {
            return;
        }
        if (unit == null || organizations.find(new OrganizationId(unit)).isEmpty()) {
            throw new AttemptRefused(Reason.UNIT_MISSING);
        }
        if (!within(unit, who.units())) {
            throw new AttemptRefused(Reason.NOT_ELIGIBLE_UNIT);
        }
    }

    private boolean within(long unit, Set<String> codes) {
        return codes.stream()
                .flatMap(code -> organizations.findByCode(code).stream())
                .anyMatch(top -> organizations.withDescendants(top.id()).contains(new OrganizationId(unit)));
    }

    /** A place that a guest only wrote down is believed until winners are verified. */
    private void locality(Applicant.Who person, Set<String> codes) {
        var locality = person.locality();
        boolean within = codes.isEmpty()
                || (locality == null
                        ? person.isGuest()
                        : codes.stream()
                                .flatMap(code -> localities.findByCode(code).stream())
                                .anyMatch(top ->
                                        localities.withDescendants(top.id()).contains(new LocalityId(locality))));
        if (!within) {
            throw new AttemptRefused(Reason.NOT_ELIGIBLE_LOCALITY);
        }
    }

    private void age(@Nullable Integer birthYear, Eligibility who, Instant opens) {
        if (!who.asksForAge()) {
            return;
        }
        if (birthYear == null) {
            throw new AttemptRefused(Reason.AGE_MISSING);
        }
        int age = opens.atZone(zone).getYear() - birthYear;
        var least = who.leastAge();
        var greatest = who.greatestAge();
        if ((least != null && age < least) || (greatest != null && age > greatest) || age > 130) {
            throw new AttemptRefused(Reason.NOT_ELIGIBLE_AGE);
        }
    }
}
