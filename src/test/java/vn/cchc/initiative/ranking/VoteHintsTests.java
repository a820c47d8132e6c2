package vn.cchc.initiative.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.ranking.VoteHints.Hint;
import vn.cchc.initiative.ranking.VoteHints.Kind;
import vn.cchc.initiative.ranking.VoteHints.Vote;

class VoteHintsTests {

    private static final int HOUR = 3_600;

    @Test
    void findsNothingInFewVotes() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < VoteHints.FEWEST - 1; i++) {
            votes.add(vote(1, i, "a"));
        }
        assertThat(VoteHints.of(votes)).isEmpty();
    }

    @Test
    void findsNothingInVotesThatComeFromManyPlacesOverDays() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            votes.add(vote(1, i * HOUR, "network " + i));
        }
        assertThat(VoteHints.of(votes)).isEmpty();
    }

    @Test
    void pointsAtABurst() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            votes.add(vote(1, i * HOUR, ""));
        }
        for (int i = 0; i < 15; i++) {
            votes.add(vote(1, 50 * HOUR + i * 30, ""));
        }
        assertThat(VoteHints.of(votes)).containsExactly(new Hint(1, Kind.BURST, 15, 25));
    }

    @Test
    void pointsAtVotesFromOneNetwork() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            votes.add(vote(2, i * HOUR, i % 4 == 0 ? "other " + i : "school"));
            votes.add(vote(1, i * HOUR, i % 2 == 0 ? "other " + i : "school"));
        }
        assertThat(VoteHints.of(votes)).containsExactly(new Hint(2, Kind.ONE_NETWORK, 30, 40));
    }

    /** Against looking from every vote at all that follow it within ten minutes. */
    @Test
    void agreesWithLookingFromEveryVote() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Vote> votes = new ArrayList<>();
            int size = 1 + random.nextInt(60);
            for (int i = 0; i < size; i++) {
                votes.add(vote(7, random.nextInt(40) * 60, ""));
            }
            long most = votes.stream()
                    .mapToLong(from -> votes.stream()
                            .filter(to -> !to.at().isBefore(from.at())
                                    && !to.at().isAfter(from.at().plusSeconds(600)))
                            .count())
                    .max()
                    .orElseThrow();
            var found = VoteHints.of(votes);
            if (size >= VoteHints.FEWEST && most * 2 > size) {
                assertThat(found).containsExactly(new Hint(7, Kind.BURST, (int) most, size));
            } else {
                assertThat(found).isEmpty();
            }
        }
    }

    private static Vote vote(long entry, int second, String origin) {
        return new Vote(entry, Instant.ofEpochSecond(second), origin);
    }
}
