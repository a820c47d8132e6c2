package vn.cchc.plan.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.analysis.Participation;
import vn.cchc.plan.EvidenceSource;

/** Rounds of published contests: each week's contest shows that week's task. */
@Component
@Order(1)
class ContestEvidence implements EvidenceSource {

    static final String KIND = "contest";

    private final Contests contests;
    private final Participation participation;
    private final ZoneId zone;
    private final Clock clock;

    ContestEvidence(Contests contests, Participation participation, @Value("${cchc.zone}") ZoneId zone, Clock clock) {
        this.contests = contests;
        this.participation = participation;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Offer> offers() {
        var now = clock.instant();
        return contests.published().stream()
                .flatMap(contest -> contests.rounds(contest.id()).stream()
                        .filter(round -> !round.opensAt().isAfter(now))
                        .map(round -> offer(contest, round, now)))
                .sorted(Comparator.comparing(Offer::on).reversed())
                .toList();
    }

    @Override
    public Optional<Offer> find(String reference) {
        var row = EvidenceSource.row(reference);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return contests.round(row.getAsLong())
                .flatMap(round -> contests.find(round.contestId())
                        .filter(contest -> contest.state() != ContestState.DRAFT)
                        .map(contest -> offer(contest, round, now)));
    }

    private Offer offer(Contest contest, Round round, Instant now) {
        var figures = participation.rounds(contest.id()).get(round.id());
        return new Offer(
                String.valueOf(round.id()),
                contest.title() + ", " + round.title(),
                "/thi/" + contest.slug() + "/" + round.slug(),
                LocalDate.ofInstant(round.closesAt(), zone),
                !round.closesAt().isAfter(now),
                figures == null ? 0 : figures.submitted());
    }
}
