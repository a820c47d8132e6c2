package vn.cchc.plan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.TaskForm;

/**
 * Everything that a leader sees of a plan and of the plans that carry it out.
 *
 * @param counts of tasks
 * @param lastYear the same a year before, on the same day; null where there was no plan
 * @param dueThisWeek how many tasks have a day due within seven days
 * @param lines every task, those that are late first, then by what is due next
 * @param units by who does the tasks, those with most late first
 */
public record LeaderPage(
        LocalDate day,
        Counts counts,
        @Nullable Counts lastYear,
        int dueThisWeek,
        @Nullable LocalDate nextDue,
        List<TaskLine> lines,
        List<UnitLine> units,
        List<FormLine> forms,
        Shown shown,
        @Nullable Shown shownLastYear) {

    /** Names of units by their ids. */
    public Map<Long, String> names() {
        return units.stream().collect(Collectors.toMap(UnitLine::unit, UnitLine::name));
    }

    /** A unit's tasks. */
    public record UnitLine(long unit, String name, Counts counts) {}

    /** The tasks of one form. */
    public record FormLine(TaskForm form, Counts counts) {}

    /**
     * What was reported.
     *
     * @param done days of tasks that are done
     * @param proven of these, with a picture or a link to what shows it
     * @param people reached by all that was recorded
     * @param minutes on the air
     */
    public record Shown(int done, int proven, long people, long minutes) {

        public int provenPercent() {
            return done == 0 ? 0 : Math.round(100f * proven / done);
        }
    }
}
