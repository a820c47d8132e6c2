package vn.cchc.plan.reading;

import java.util.List;

/**
 * Reads the tasks out of a plan's text. A plan that lists its tasks under headings, with lines for time and agencies, is read by
 * these; any other by its sentences: what somebody is asked or bound to do, and the means that it lists. What a text does not say
 * stays empty.
 */
public final class PlanReading {

    private PlanReading() {}

    /** The tasks in the order in which they stand. */
    public static List<ProposedTask> read(List<Part> parts) {
        List<ProposedTask> labelled = LabelledTasks.in(parts);
        return List.copyOf(labelled.isEmpty() ? ToldTasks.in(parts) : labelled);
    }
}
