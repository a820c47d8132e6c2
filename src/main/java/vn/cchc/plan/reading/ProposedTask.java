package vn.cchc.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.TaskForm;

/**
 * A task as a text tells of it, for a person to confirm. What is null or empty the text does not say.
 *
 * @param title what is to be done
 * @param content what it is about, where the plan tells that apart
 * @param coordinating the agencies that help, as they stand
 * @param groups codes of the library's topics whose words stand in it
 * @param repeats the number, from 1, of an earlier task whose content it repeats word for word; 0 for none
 */
public record ProposedTask(
        Found<String> title,
        @Nullable Found<String> content,
        List<Found<TaskForm>> forms,
        @Nullable Found<Timing> time,
        @Nullable Found<String> lead,
        @Nullable Found<String> coordinating,
        List<Found<String>> groups,
        List<Found<String>> audiences,
        @Nullable Found<Target> target,
        int repeats) {

    public ProposedTask {
        forms = List.copyOf(forms);
        groups = List.copyOf(groups);
        audiences = List.copyOf(audiences);
    }
}
