package vn.cchc.contest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticipationTests {

    @Test
    void putsEveryAgeIntoOneGroup() {
        assertThat(Participation.group(17)).isZero();
        assertThat(Participation.group(18)).isEqualTo(1);
        assertThat(Participation.group(25)).isEqualTo(1);
        assertThat(Participation.group(26)).isEqualTo(2);
        assertThat(Participation.group(66)).isEqualTo(Participation.AGES.size());
    }
}
