package vn.cchc.intake.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.jobs.JobItem;
import vn.cchc.ui.Pager;

/**
 * Which part of a report is shown; it stands in the address.
 *
 * @param outcome null for all
 * @param page from 0
 */
record ReportPage(JobItem.@Nullable Outcome outcome, int page) {

    static final ReportPage FIRST = new ReportPage(null, 0);

    static ReportPage from(QueryParameters parameters) {
        return new ReportPage(
                parameters
                        .getSingleParameter("outcome")
                        .flatMap(ReportPage::outcome)
                        .orElse(null),
                Pager.asked(parameters, "page", 9_999_999));
    }

    /** The part of an address behind the path. */
    String query() {
        String chosen = outcome == null ? "" : "outcome=" + outcome.name().toLowerCase(Locale.ROOT);
        String number = page == 0 ? "" : "page=" + (page + 1);
        String both = chosen + (chosen.isEmpty() || number.isEmpty() ? "" : "&") + number;
        return both.isEmpty() ? "" : "?" + both;
    }

    private static Optional<JobItem.Outcome> outcome(String text) {
        for (JobItem.Outcome outcome : JobItem.Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(text)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
