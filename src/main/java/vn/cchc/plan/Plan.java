package vn.cchc.plan;

import org.jspecify.annotations.Nullable;

/**
 * A unit's communication plan for a year.
 *
 * @param slug its address below {@code /ke-hoach/}
 * @param unit id of the organization
 * @param document id of the library's document, 0 for none
 * @param parent the plan that it carries out
 */
public record Plan(
        long id,
        String slug,
        String title,
        long unit,
        int year,
        long document,
        @Nullable Long parent,
        PlanState state,
        boolean demonstration) {}
