package vn.cchc.initiative.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.cchc.initiative.ballot.BallotRule.Count;
import vn.cchc.initiative.ballot.BallotRule.Of;
import vn.cchc.initiative.ballot.BallotRule.Verdict;

class BallotRuleTests {

    private static final Share TWO_THIRDS = new Share(2, 3, false);
    private static final Share MORE_THAN_HALF = new Share(1, 2, true);

    @Test
    void readsSharesAsRulesWriteThem() {
        assertThat(Share.read("2/3")).contains(TWO_THIRDS);
        assertThat(Share.read("> 1/2")).contains(MORE_THAN_HALF);
        assertThat(Share.read("67%")).contains(Share.percent(67));
        assertThat(Share.read("3/2")).isEmpty();
        assertThat(Share.read("1/0")).isEmpty();
        assertThat(Share.read(">100%")).isEmpty();
        assertThat(Share.read("most")).isEmpty();
        assertThat(MORE_THAN_HALF).hasToString(">1/2");
    }

    @Test
    void countsTheFewestThatMakeTheShare() {
        assertThat(TWO_THIRDS.of(9)).isEqualTo(6);
        assertThat(Share.percent(67).of(9)).isEqualTo(7);
        assertThat(TWO_THIRDS.of(7)).isEqualTo(5);
        assertThat(MORE_THAN_HALF.of(8)).isEqualTo(5);
        assertThat(MORE_THAN_HALF.of(9)).isEqualTo(5);
        for (int all = 0; all < 200; all++) {
            for (int part = 0; part < 7; part++) {
                int least = new Share(part, 7, false).of(all);
                assertThat(least * 7).isGreaterThanOrEqualTo(part * all);
                assertThat((least - 1) * 7).isLessThan(part * all == 0 ? 0 : part * all);
                assertThat(new Share(part, 7, true).of(all) * 7).isGreaterThan(part * all);
            }
        }
    }

    @Test
    void passesWhatEnoughOfThosePresentWant() {
        var rule = new BallotRule(TWO_THIRDS, TWO_THIRDS, Of.PRESENT);
        assertThat(rule.decide(new Count(9, 7, 7, 7, 5, 2)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(rule.decide(new Count(9, 7, 7, 7, 4, 2)).verdict()).isEqualTo(Verdict.NOT_PASSED);
        assertThat(rule.decide(new Count(9, 5, 5, 5, 5, 0)).verdict()).isEqualTo(Verdict.NO_QUORUM);
        assertThat(rule.decide(new Count(9, 5, 5, 5, 5, 0)).neededPresent()).isEqualTo(6);
    }

    @Test
    void countsOfWhomTheRuleNames() {
        var count = new Count(10, 8, 8, 8, 5, 2);
        assertThat(new BallotRule(TWO_THIRDS, MORE_THAN_HALF, Of.MEMBERS)
                        .decide(count)
                        .verdict())
                .isEqualTo(Verdict.NOT_PASSED);
        assertThat(new BallotRule(TWO_THIRDS, MORE_THAN_HALF, Of.PRESENT)
                        .decide(count)
                        .verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(new BallotRule(TWO_THIRDS, new Share(5, 7, false), Of.VALID).decide(count))
                .isEqualTo(new BallotRule.Outcome(Verdict.PASSED, 5, 7, 7, false));
        assertThat(count.invalid()).isEqualTo(1);
    }

    @Test
    void neverPassesWithoutAYes() {
        var rule = new BallotRule(Share.percent(0), Share.percent(0), Of.VALID);
        assertThat(rule.decide(new Count(5, 5, 5, 5, 0, 0)).verdict()).isEqualTo(Verdict.NOT_PASSED);
        assertThat(rule.decide(new Count(5, 0, 0, 0, 0, 0)).verdict()).isEqualTo(Verdict.NO_QUORUM);
    }

    @Test
    void saysWhereTheCountGivesEverybodysVoteAway() {
        var rule = new BallotRule(TWO_THIRDS, TWO_THIRDS, Of.PRESENT);
        assertThat(rule.decide(new Count(9, 9, 9, 9, 9, 0)).unanimous()).isTrue();
        assertThat(rule.decide(new Count(9, 9, 9, 9, 8, 0)).unanimous()).isFalse();
    }

    @Test
    void refusesCountsThatCannotBeRight() {
        assertThatThrownBy(() -> new Count(9, 7, 8, 7, 5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(9, 7, 7, 6, 5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(9, 10, 7, 6, 5, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
