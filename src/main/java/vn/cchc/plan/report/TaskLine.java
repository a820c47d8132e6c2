package vn.cchc.plan.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.Rhythm;
import vn.cchc.plan.TaskForm;
import vn.cchc.plan.TaskState;

/**
 * A task with how far its days have come.
 *
 * @param unit who does it
 * @param days by their states
 * @param lateSince the oldest day that has passed undone
 * @param nextDue the next day that is not done
 */
public record TaskLine(
        long plan,
        long task,
        int position,
        String title,
        List<TaskForm> forms,
        Rhythm rhythm,
        LocalDate dueOn,
        long unit,
        Counts days,
        @Nullable LocalDate lateSince,
        @Nullable LocalDate nextDue) {

    /** Late as soon as one day is; done when every day is. */
    public TaskState state() {
        return stateOf(days);
    }

    static TaskState stateOf(Counts days) {
        return days.late() > 0
                ? TaskState.LATE
                : days.all() > 0 && days.done() == days.all()
                        ? TaskState.DONE
                        : days.running() > 0 || days.done() > 0 ? TaskState.RUNNING : TaskState.WAITING;
    }
}
