package vn.cchc.contest.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import vn.cchc.contest.result.EssayRule;

/**
 * How essays are judged; see {@link EssayRule}.
 *
 * @param markers who mark each essay, apart from each other: one or two
 * @param differencePercent of the question's points by which two marks may differ; a wider gap calls a third marker
 * @param stepsPerPoint into how many steps a point may be divided: 4 allows quarters
 */
public record Essays(int markers, int differencePercent, int stepsPerPoint) {

    /** Where a round's rules say nothing. */
    public static final Essays USUAL = new Essays(2, 10, 4);

    @JsonIgnore
    public EssayRule rule() {
        return new EssayRule(markers, differencePercent, stepsPerPoint);
    }
}
