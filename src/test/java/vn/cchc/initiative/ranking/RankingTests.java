package vn.cchc.initiative.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.ranking.Prizes.Prize;
import vn.cchc.initiative.ranking.Ranking.Place;
import vn.cchc.initiative.ranking.TieRule.Kind;

class RankingTests {

    private static final TieRule EFFECT = new TieRule(Kind.CRITERION, "hieu-qua");
    private static final TieRule EARLIER = new TieRule(Kind.EARLIER, "");

    @Test
    void sharesAPlaceAndLeavesRoomForIt() {
        var places = Ranking.of(List.of(entry(1, 80), entry(2, 90), entry(3, 80), entry(4, 70)), List.of());
        assertThat(told(places)).containsExactly("1 2", "2= 1", "2= 3", "4 4");
    }

    @Test
    void tellsEqualsApartByTheFirstRuleThatCan() {
        var places = Ranking.of(
                List.of(
                        candidate(1, 80, 30, 9),
                        candidate(2, 80, 35, 5),
                        candidate(3, 80, 35, 4),
                        candidate(4, 90, 10, 1)),
                List.of(EFFECT, EARLIER));
        assertThat(told(places)).containsExactly("1 4", "2 3", "3 2", "4 1");
        assertThat(places)
                .extracting(Place::decidedBy)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(EARLIER), Optional.of(EFFECT));
    }

    @Test
    void readsRulesAsTheyAreWritten() {
        assertThat(TieRule.read("criterion:hieu-qua")).contains(EFFECT);
        assertThat(TieRule.read("earlier")).contains(EARLIER);
        assertThat(TieRule.read("judge:12")).contains(new TieRule(Kind.JUDGE, "12"));
        for (String none : List.of("", "criterion", "judge:an", "earlier:x", "luck")) {
            assertThat(TieRule.read(none)).isEmpty();
        }
        assertThat(EFFECT.written()).isEqualTo("criterion:hieu-qua");
    }

    @Test
    void knowsEveryRuleForTies() {
        Candidate even = withMarks(1, "80", "80", "80").withDecision(2);
        Candidate wide = withMarks(2, "60", "85", "95").withDecision(1);
        assertThat(first(even, wide, "median")).isEqualTo(2);
        assertThat(first(even, wide, "highest")).isEqualTo(2);
        assertThat(first(even, wide, "lowest")).isEqualTo(1);
        assertThat(first(even, wide, "agreement")).isEqualTo(1);
        assertThat(first(even, wide, "judge:1")).isEqualTo(1);
        assertThat(first(even, wide, "judge:2")).isEqualTo(2);
        assertThat(first(even, wide, "decision")).isEqualTo(2);
        assertThat(first(candidate(1, 80, 0, 0), votes(2, 80, 3), "votes")).isEqualTo(2);
    }

    @Test
    void refusesAnEntryThatStandsTwice() {
        assertThatThrownBy(() -> Ranking.of(List.of(entry(1, 5), entry(1, 6)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsTheBestGoOnAndLeavesASharedLastPlaceToThePanel() {
        var places =
                Ranking.of(List.of(entry(1, 90), entry(2, 80), entry(3, 80), entry(4, 70), entry(5, 40)), List.of());
        assertThat(new Cut(2, null, false).of(places))
                .isEqualTo(new Cut.Outcome(List.of(1L), List.of(2L, 3L), List.of(4L, 5L)));
        assertThat(new Cut(2, null, true).of(places).on()).containsExactly(1L, 2L, 3L);
        assertThat(new Cut(3, null, false).of(places).on()).containsExactly(1L, 2L, 3L);
        assertThat(new Cut(null, new BigDecimal("70"), true).of(places).on()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(new Cut(9, new BigDecimal("70.25"), true).of(places).out()).containsExactly(4L, 5L);
        assertThat(new Cut(0, null, true).of(places).on()).isEmpty();
    }

    @Test
    void givesPrizesByPlace() {
        var places =
                Ranking.of(List.of(entry(1, 88), entry(2, 80), entry(3, 79), entry(4, 60), entry(5, 50)), List.of());
        var prizes = new Prizes(
                List.of(
                        new Prize("Giải Nhất", 1, new BigDecimal(90)),
                        new Prize("Giải Nhì", 1, null),
                        new Prize("Giải Ba", 2, null),
                        new Prize("Giải Khuyến khích", 0, new BigDecimal(55))),
                false);
        assertThat(prizes.award(places))
                .extracting(Prizes.Awarded::title)
                .containsExactly("Giải Nhì", "Giải Ba", "Giải Ba", "Giải Khuyến khích", "");
    }

    @Test
    void leavesPrizesForTooManyEqualsToThePanelOrGivesThemAll() {
        var places =
                Ranking.of(List.of(entry(1, 90), entry(2, 90), entry(3, 90), entry(4, 70), entry(5, 60)), List.of());
        List<Prize> list = List.of(new Prize("Nhất", 1, null), new Prize("Nhì", 1, null), new Prize("Ba", 2, null));
        var held = new Prizes(list, false).award(places);
        assertThat(held).extracting(Prizes.Awarded::title).containsExactly("", "", "", "Ba", "");
        assertThat(held.getFirst().atStake()).containsExactly("Nhất", "Nhì", "Ba");
        assertThat(new Prizes(list, true).award(places))
                .extracting(Prizes.Awarded::title)
                .containsExactly("Nhất", "Nhất", "Nhất", "Nhì", "Ba");
    }

    @Test
    void addsTheShareOfThePublic() {
        var vote = new PublicVote(20, new BigDecimal(100));
        var joined = vote.joined(List.of(votes(1, 80, 50), votes(2, 90, 0), votes(3, 80, 25)));
        assertThat(joined)
                .extracting(Candidate::score)
                .containsExactly(BigFraction.of(84), BigFraction.of(72), BigFraction.of(74));
        List<Candidate> without = List.of(votes(1, 80, 0));
        assertThat(vote.joined(without)).isEqualTo(without);
    }

    /** Against shares of a whole, written out in whole numbers: hundredths of the score times the most votes. */
    @Test
    void agreesWithTheShareOfThePublicInWholeNumbers() {
        Random random = new Random(32);
        for (int round = 0; round < 300; round++) {
            int percent = random.nextInt(101);
            List<Candidate> candidates = new ArrayList<>();
            for (int id = 1; id <= 1 + random.nextInt(9); id++) {
                candidates.add(votes(id, random.nextInt(101), 1 + random.nextInt(50)));
            }
            long most = candidates.stream().mapToLong(Candidate::votes).max().orElseThrow();
            var joined = new PublicVote(percent, new BigDecimal(100)).joined(candidates);
            for (int i = 0; i < joined.size(); i++) {
                var before = candidates.get(i);
                long whole = (100 - percent) * before.score().longValue() * most + percent * 100L * before.votes();
                assertThat(joined.get(i).score()).isEqualTo(BigFraction.of(whole, 100 * most));
                assertThat(joined.get(i).votes()).isEqualTo(before.votes());
            }
        }
    }

    /** Against counting for every entry those that are better. */
    @Test
    void agreesWithComparingEveryPair() {
        Random random = new Random(31);
        for (int round = 0; round < 300; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int id = 1; id <= 1 + random.nextInt(14); id++) {
                candidates.add(candidate(id, random.nextInt(3), random.nextInt(3), random.nextInt(3)));
            }
            var places = Ranking.of(candidates, List.of(EFFECT, EARLIER));
            for (Place place : places) {
                long better = candidates.stream()
                        .filter(other -> key(other) > key(place.candidate()))
                        .count();
                long equal = candidates.stream()
                        .filter(other -> key(other) == key(place.candidate()))
                        .count();
                assertThat(place.rank()).isEqualTo(1 + (int) better);
                assertThat(place.shared()).isEqualTo(equal > 1);
            }
            Collections.shuffle(candidates, random);
            assertThat(Ranking.of(candidates, List.of(EFFECT, EARLIER))).isEqualTo(places);
        }
    }

    /** Whatever the prizes: nobody below another gets more, equals are treated alike, no prize is given too often. */
    @Test
    void givesNobodyABetterPrizeThanABetterEntry() {
        Random random = new Random(33);
        for (int round = 0; round < 500; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int id = 1; id <= 1 + random.nextInt(10); id++) {
                candidates.add(entry(id, random.nextInt(6)));
            }
            List<Prize> list = new ArrayList<>();
            for (int p = 0; p < 1 + random.nextInt(3); p++) {
                list.add(new Prize(
                        String.valueOf(p),
                        1 + random.nextInt(3),
                        random.nextBoolean() ? null : new BigDecimal(random.nextInt(5))));
            }
            var places = Ranking.of(candidates, List.of());
            var awarded = new Prizes(list, false).award(places);
            int last = -1;
            for (int i = 0; i < awarded.size(); i++) {
                var one = awarded.get(i);
                if (i > 0 && places.get(i).rank() == places.get(i - 1).rank()) {
                    assertThat(one.title()).isEqualTo(awarded.get(i - 1).title());
                    assertThat(one.atStake()).isEqualTo(awarded.get(i - 1).atStake());
                }
                if (!one.title().isEmpty()) {
                    int prize = Integer.parseInt(one.title());
                    assertThat(prize).isGreaterThanOrEqualTo(last);
                    last = prize;
                    BigDecimal least = list.get(prize).least();
                    assertThat(least == null || one.place().candidate().score().compareTo(Exact.of(least)) >= 0)
                            .isTrue();
                }
            }
            for (int p = 0; p < list.size(); p++) {
                String title = list.get(p).title();
                assertThat(awarded.stream()
                                .filter(one -> one.title().equals(title))
                                .count())
                        .isLessThanOrEqualTo(list.get(p).count());
            }
        }
    }

    private static int key(Candidate one) {
        int earlier =
                9 - (int) (one.submittedAt() == null ? 9 : one.submittedAt().getEpochSecond());
        return one.score().intValue() * 100 + one.mean("hieu-qua").intValue() * 10 + earlier;
    }

    private static long first(Candidate one, Candidate other, String tie) {
        return Ranking.of(List.of(one, other), List.of(TieRule.read(tie).orElseThrow()))
                .getFirst()
                .entry();
    }

    private static List<String> told(List<Place> places) {
        return places.stream()
                .map(place -> place.rank() + (place.shared() ? "= " : " ") + place.entry())
                .toList();
    }

    private static Candidate entry(long id, int score) {
        return candidate(id, score, 0, 0);
    }

    private static Candidate candidate(long id, int score, int effect, long second) {
        var mark = new Mark(1, new BigDecimal(score), Map.of("hieu-qua", new BigDecimal(effect)));
        return new Candidate(id, BigFraction.of(score), List.of(mark), 0, Instant.ofEpochSecond(second), 0);
    }

    private static Candidate votes(long id, int score, long votes) {
        return new Candidate(id, BigFraction.of(score), List.of(), votes, null, 0);
    }

    private static Candidate withMarks(long id, String... totals) {
        List<Mark> marks = new ArrayList<>();
        for (String total : totals) {
            marks.add(new Mark(marks.size() + 1, new BigDecimal(total), Map.of()));
        }
        return Candidate.of(id, MarkRule.mean(totals.length), marks, 0, null).orElseThrow();
    }
}
