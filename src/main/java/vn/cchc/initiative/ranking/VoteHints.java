package vn.cchc.initiative.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people should look at before they rely on votes of the public. Hints only: nothing is left out because of them. */
public final class VoteHints {

    /** So few votes say nothing. */
    static final int FEWEST = 20;

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final int HALF = 2;

    private VoteHints() {}

    /**
     * A vote.
     *
     * @param origin what votes from the same network have in common, empty where it is not known
     */
    public record Vote(long entry, Instant at, String origin) {}

    /** What stands out. */
    public enum Kind {
        /** More than half of an entry's votes within ten minutes. */
        BURST,
        /** More than half of an entry's votes from one network: an office, a school, or one person with many names. */
        ONE_NETWORK
    }

    /**
     * A hint.
     *
     * @param votes that stand out
     * @param of all votes for the entry
     */
    public record Hint(long entry, Kind kind, int votes, int of) {}

    /** Entry by entry, bursts first. */
    public static List<Hint> of(Collection<Vote> votes) {
        List<Hint> hints = new ArrayList<>();
        new TreeMap<>(votes.stream().collect(Collectors.groupingBy(Vote::entry))).forEach((entry, own) -> {
            if (own.size() >= FEWEST) {
                add(hints, entry, Kind.BURST, densest(own), own.size());
                add(hints, entry, Kind.ONE_NETWORK, commonest(own), own.size());
            }
        });
        return hints;
    }

    private static void add(List<Hint> hints, long entry, Kind kind, int votes, int of) {
        if (votes * HALF > of) {
            hints.add(new Hint(entry, kind, votes, of));
        }
    }

    /** The most votes that lie within the short time of each other. */
    private static int densest(List<Vote> votes) {
        var times =
                votes.stream().map(Vote::at).sorted(Comparator.naturalOrder()).toList();
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(from).plus(SHORT).isBefore(times.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private static int commonest(List<Vote> votes) {
        return votes.stream()
                .map(Vote::origin)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }
}
