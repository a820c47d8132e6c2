package vn.cchc.plan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.plan.Occurrence;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskState;

class ScheduleTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void monthsEndOnTheirLastDay() {
        var slots = Schedule.of(Rhythm.MONTHLY, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 10));

        assertThat(slots)
                .containsExactly(
                        new Schedule.Slot(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 31)),
                        new Schedule.Slot(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                        new Schedule.Slot(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10)));
    }

    @Test
    void weeksEndOnSunday() {
        assertThat(Schedule.of(Rhythm.WEEKLY, FIRST, LAST).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 1, 4));
        assertThat(Schedule.of(Rhythm.WEEKLY, FIRST, LAST)).hasSize(53);
    }

    @Test
    void whatGoesOnAllTheTimeIsAccountedForByTheQuarter() {
        assertThat(Schedule.of(Rhythm.CONTINUOUS, FIRST, LAST))
                .extracting(Schedule.Slot::dueOn)
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 9, 30), LAST);
        assertThat(Schedule.of(Rhythm.ONCE, FIRST, LAST)).containsExactly(new Schedule.Slot(FIRST, LAST));
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    void everyDayLiesInExactlyOneSlot(Rhythm rhythm) {
        for (int start = 0; start < 40; start++) {
            var from = FIRST.plusDays(start);
            var next = from;
            for (var slot : Schedule.of(rhythm, from, LAST)) {
                assertThat(slot.startsOn()).isEqualTo(next);
                assertThat(slot.dueOn()).isAfterOrEqualTo(slot.startsOn()).isBeforeOrEqualTo(LAST);
                next = slot.dueOn().plusDays(1);
            }
            assertThat(next).isEqualTo(LAST.plusDays(1));
        }
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Schedule.of(Rhythm.ONCE, LAST, FIRST));
    }

    @Test
    void aDayIsLateOnlyOnceItHasPassed() {
        var day = new Occurrence(1, 1, 1, 1, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), null);

        assertThat(day.state(LocalDate.of(2026, 2, 28))).isEqualTo(TaskState.WAITING);
        assertThat(day.state(LocalDate.of(2026, 3, 31))).isEqualTo(TaskState.RUNNING);
        assertThat(day.state(LocalDate.of(2026, 4, 1))).isEqualTo(TaskState.LATE);
    }

    @Test
    void whatWasDoneLaterWasNotDoneThen() {
        var day = new Occurrence(
                1, 1, 1, 1, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 5));

        assertThat(day.state(LocalDate.of(2026, 4, 1))).isEqualTo(TaskState.LATE);
        assertThat(day.state(LocalDate.of(2026, 4, 5))).isEqualTo(TaskState.DONE);
    }
}
