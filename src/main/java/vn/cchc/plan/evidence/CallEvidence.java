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
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallPlaces;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.plan.EvidenceSource;

/** Calls for initiatives: whoever is an author of an entry that counts has taken part. */
@Component
@Order(3)
class CallEvidence implements EvidenceSource {

    private final Calls calls;
    private final CallPlaces places;
    private final ZoneId zone;
    private final Clock clock;

    CallEvidence(Calls calls, CallPlaces places, @Value("${cchc.zone}") ZoneId zone, Clock clock) {
        this.calls = calls;
        this.places = places;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public List<Offer> offers() {
        var now = clock.instant();
        return calls.published().stream()
                .filter(call -> shows(call, now))
                .map(call -> offer(call, now))
                .sorted(Comparator.comparing(Offer::on).reversed())
                .toList();
    }

    @Override
    public Optional<Offer> find(String reference) {
        var now = clock.instant();
        var row = EvidenceSource.row(reference);
        return row.isEmpty()
                ? Optional.empty()
                : calls.find(row.getAsLong())
                        .filter(call -> call.state() != CallState.DRAFT && shows(call, now))
                        .map(call -> offer(call, now));
    }

    private static boolean shows(Call call, Instant now) {
        return call.state() != CallState.CANCELLED && !call.opensAt().isAfter(now);
    }

    private Offer offer(Call call, Instant now) {
        return new Offer(
                String.valueOf(call.id()),
                call.title(),
                "/sang-kien/" + call.slug(),
                LocalDate.ofInstant(call.closesAt(), zone),
                !call.closesAt().isAfter(now),
                places.people(call.id()));
    }
}
