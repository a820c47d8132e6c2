package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cchc.account.PersonId;
import vn.cchc.initiative.CallPlaces;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.submission.SubmittedEntries;

/** Places of calls whose results are published. */
@Component
class PublishedPlaces implements CallPlaces {

    private final Calls calls;
    private final JudgingRows rows;
    private final SubmittedEntries entries;

    PublishedPlaces(Calls calls, JudgingRows rows, SubmittedEntries entries) {
        this.calls = calls;
        this.rows = rows;
        this.entries = entries;
    }

    @Override
    public List<Place> of(long call) {
        var latest = entries.latestOf(call);
        return calls
                .find(call)
                .filter(one -> one.state() == CallState.RESULTS_PUBLISHED)
                .map(one -> rows.outcomes(call, one.rules().stages().size() - 1))
                .orElse(List.of())
                .stream()
                .filter(outcome -> outcome.place() != null || outcome.state() == Outcome.State.PASSED)
                .filter(outcome -> latest.containsKey(outcome.entryId()))
                .map(outcome -> {
                    var place = outcome.place();
                    var score = outcome.score();
                    var authors = entries.latest(outcome.entryId())
                            .orElseThrow()
                            .snapshot()
                            .authors();
                    return new Place(
                            entries.find(outcome.entryId()).orElseThrow().code(),
                            place == null ? 1 : place,
                            score == null ? BigDecimal.ZERO : score,
                            authors.stream()
                                    .map(author -> new Author(
                                            author.person() == null ? null : PersonId.parse(author.person()),
                                            author.name(),
                                            author.unitId(),
                                            author.unit()))
                                    .toList());
                })
                .sorted(Comparator.comparingInt(Place::rank).thenComparing(Place::code))
                .toList();
    }

    @Override
    public int people(long call) {
        return entries.people(call);
    }
}
