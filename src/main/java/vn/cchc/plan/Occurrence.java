package vn.cchc.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time that a task is to be done.
 *
 * @param unit who is to do it
 */
public record Occurrence(
        long id,
        long task,
        long plan,
        long unit,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    public TaskState state(LocalDate today) {
        if (doneOn != null && !doneOn.isAfter(today)) {
            return TaskState.DONE;
        }
        return dueOn.isBefore(today) ? TaskState.LATE : startsOn.isAfter(today) ? TaskState.WAITING : TaskState.RUNNING;
    }
}
