package vn.cchc.contest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cchc.contest.rules.Quota;

class ParticipationTests {

    @Test
    void roundsASharedQuotaUp() {
        var third = new Quota("", Set.of("A"), Set.of(), Set.of(), 30, null);
        assertThat(Participation.wanted(third, OptionalInt.of(7))).hasValue(3);
        assertThat(Participation.wanted(third, OptionalInt.of(10))).hasValue(3);
        assertThat(Participation.wanted(third, OptionalInt.empty())).isEmpty();
    }

    @Test
    void knowsAQuotaOfPeopleWithoutAHeadcount() {
        var five = new Quota("", Set.of("A"), Set.of(), Set.of(), null, 5);
        assertThat(Participation.wanted(five, OptionalInt.empty())).hasValue(5);
    }

    @Test
    void putsEveryAgeIntoOneGroup() {
        assertThat(Participation.group(17)).isZero();
        assertThat(Participation.group(18)).isEqualTo(1);
        assertThat(Participation.group(25)).isEqualTo(1);
        assertThat(Participation.group(66)).isEqualTo(Participation.AGES.size());
    }
}
