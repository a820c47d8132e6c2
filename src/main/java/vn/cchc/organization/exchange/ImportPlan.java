package vn.cchc.organization.exchange;

import java.util.List;
import vn.cchc.organization.register.ChangeSet;

/**
 * What importing a file would do.
 *
 * @param unchanged how many rows say what is stored already
 * @param problems the rows that stay out
 */
public record ImportPlan(ChangeSet changes, int unchanged, List<Problem> problems) {

    public ImportPlan {
        problems = List.copyOf(problems);
    }
}
