package vn.cchc.initiative;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.initiative.rules.CallRules;
import vn.cchc.initiative.rules.Stage;

/**
 * A call with the rules that hold now.
 *
 * @param resultsAt when results were published, null before
 */
public record Call(
        long id,
        String slug,
        String title,
        CallState state,
        int rulesVersion,
        CallRules rules,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant resultsAt) {

    /** Whether entries are taken at that moment. */
    public boolean takes(Instant now) {
        return state == CallState.PUBLISHED && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    public Stage stage(int position) {
        return rules.stages().get(position);
    }

    /** How an entry is called where nobody is named: {@code SK-014}. */
    public static String code(int number) {
        return "SK-%03d".formatted(number);
    }
}
