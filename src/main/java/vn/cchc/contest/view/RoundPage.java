package vn.cchc.contest.view;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;

/** A page on one round of a contest, with links to the same page on the others. */
abstract class RoundPage extends ContestPage {

    RoundPage(DeskTools tools, String tab) {
        super(tools, tab);
    }

    /** Fills {@link #body} below the links. */
    abstract void show(Contest contest, Round round, QueryParameters parameters);

    @Override
    final void show(Contest contest, List<Round> rounds, QueryParameters parameters) {
        chosen(rounds, parameters, Instant.now()).ifPresent(round -> {
            body.add(roundTabs(rounds, round));
            show(contest, round, parameters);
        });
    }

    /** The round that the address names, else the latest that has closed by then, else the first. */
    private static Optional<Round> chosen(List<Round> rounds, QueryParameters parameters, Instant now) {
        var slug = parameters.getSingleParameter(ROUND).orElse("");
        return rounds.stream()
                .filter(round -> round.slug().equals(slug))
                .findFirst()
                .or(() -> rounds.reversed().stream()
                        .filter(round -> !round.closesAt().isAfter(now))
                        .findFirst())
                .or(() -> rounds.stream().findFirst());
    }
}
