package vn.cchc.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks for.
 *
 * @param position in the plan, from 1
 * @param timing as the plan words it, may be empty
 * @param lead the agency as the plan names it, {@code leadId} the one it was found to be
 * @param target 0 where the plan names no figure
 * @param handedDown whether lower units do it, each by its own plan
 * @param repeats position of the task whose content it repeats by mistake, 0 for none; it is shown and not counted
 * @param readFrom which field was read from which words, as {@code field=part:start-end} with blanks between; empty for what was typed
 */
public record PlanTask(
        long id,
        long plan,
        int position,
        String title,
        String content,
        List<TaskForm> forms,
        String timing,
        Rhythm rhythm,
        LocalDate startsOn,
        LocalDate dueOn,
        String lead,
        @Nullable Long leadId,
        String coordinating,
        List<String> groups,
        String audience,
        int target,
        String targetUnit,
        boolean handedDown,
        int repeats,
        @Nullable Long parentTask,
        String readFrom) {

    public PlanTask {
        forms = List.copyOf(forms);
        groups = List.copyOf(groups);
    }
}
