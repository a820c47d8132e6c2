package vn.cchc.contest.page;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.contest.Contest;
import vn.cchc.contest.ContestState;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.Round.Phase;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.page.ContestCard.Badge;
import vn.cchc.contest.page.ContestCard.RoundLine;
import vn.cchc.contest.page.ContestCard.Stage;
import vn.cchc.ui.Texts;

/** Contests as the public may know them. */
@Component
public class ContestCards {

    private final Contests contests;
    private final Audiences audiences;
    private final AnnouncedTimes times;
    private final Texts texts;
    private final Clock clock;

    ContestCards(Contests contests, Audiences audiences, AnnouncedTimes times, Texts texts, Clock contestClock) {
        this.contests = contests;
        this.audiences = audiences;
        this.times = times;
        this.texts = texts;
        this.clock = contestClock;
    }

    /** Those that can be entered now. */
    public List<ContestCard> open(Locale locale) {
        return in(Stage.OPEN, all(locale));
    }

    static List<ContestCard> in(Stage stage, List<ContestCard> cards) {
        return cards.stream().filter(card -> card.stage() == stage).toList();
    }

    List<ContestCard> all(Locale locale) {
        var now = clock.instant();
        return contests.published().stream()
                .map(contest -> card(contest, now, locale))
                .toList();
    }

    Optional<ContestCard> find(String slug, Locale locale) {
        return known(slug).map(contest -> card(contest, clock.instant(), locale));
    }

    /** A contest that the public may know of. */
    Optional<Contest> known(String slug) {
        return contests.find(slug).filter(contest -> contest.state() != ContestState.DRAFT);
    }

    /** Its rounds that the public may know of, in order. */
    List<Round> known(Contest contest) {
        return contests.rounds(contest.id()).stream()
                .filter(round -> round.state() != RoundState.DRAFT)
                .toList();
    }

    RoundLine line(Contest contest, Round round, Locale locale) {
        return line(contest, round, clock.instant(), locale);
    }

    private ContestCard card(Contest contest, Instant now, Locale locale) {
        var rounds = known(contest);
        var lines =
                rounds.stream().map(round -> line(contest, round, now, locale)).toList();
        var current = current(rounds, now);
        var stage = current == null || contest.state() == ContestState.FINISHED
                ? Stage.OVER
                : switch (current.phase(now)) {
                    case OPEN -> Stage.OPEN;
                    case UPCOMING -> Stage.UPCOMING;
                    case PREPARING, CLOSED, RESULTS -> Stage.OVER;
                };
        return new ContestCard(
                address(contest),
                contest.title(),
                contest.rules().summary(),
                contest.rules().demonstration(),
                stage,
                current == null ? null : lines.get(rounds.indexOf(current)),
                lines,
                lines.reversed().stream()
                        .map(RoundLine::results)
                        .filter(results -> results != null)
                        .findFirst()
                        .orElse(null));
    }

    /** The open one that closes first, else the next to open, else the last. */
    private static @Nullable Round current(List<Round> rounds, Instant now) {
        return rounds.stream()
                .filter(round -> round.phase(now) == Phase.OPEN)
                .min(Comparator.comparing(Round::closesAt))
                .or(() -> rounds.stream()
                        .filter(round -> round.phase(now) == Phase.UPCOMING)
                        .min(Comparator.comparing(Round::opensAt)))
                .or(() -> rounds.stream().max(Comparator.comparing(Round::closesAt)))
                .orElse(null);
    }

    private RoundLine line(Contest contest, Round round, Instant now, Locale locale) {
        var rules = contest.rules(round);
        var phase = round.phase(now);
        var address = address(contest) + "/" + round.slug();
        return new RoundLine(
                round.id(),
                address,
                round.title(),
                contest.board(round).title(),
                badge(phase, locale),
                phase == Phase.OPEN,
                phase == Phase.UPCOMING,
                texts.in(locale, "contests.takes", rules.questions(), rules.timeLimitMinutes()),
                times.of(round.opensAt(), locale),
                times.of(round.closesAt(), locale),
                audiences.who(contest.board(round).eligibility(), locale),
                phase == Phase.RESULTS ? address + "/ket-qua" : null);
    }

    private Badge badge(Phase phase, Locale locale) {
        var words = texts.in(locale, "contests.phase." + phase.name().toLowerCase(Locale.ROOT));
        return switch (phase) {
            case OPEN -> new Badge("ok", "circle-check", words);
            case UPCOMING -> new Badge("info", "hourglass", words);
            case PREPARING, CLOSED -> new Badge("none", "circle-pause", words);
            case RESULTS -> new Badge("none", "list", words);
        };
    }

    private static String address(Contest contest) {
        return "/thi/" + contest.slug();
    }
}
