package vn.cchc.initiative.paper;

import java.util.OptionalDouble;

/**
 * A call and how it was judged.
 *
 * @param title as it stands in a sentence: Hội thi sáng kiến cải cách hành chính năm 2026
 * @param stage chung khảo
 * @param organizer who set up the panel
 * @param basis what the call rests on: Kế hoạch số … của …; empty for dots
 * @param recognition whether initiatives are recognised under Decree 13/2012 rather than awarded
 * @param sheets that were locked
 * @param conflicts pairs of judge and entry that were kept apart
 * @param contested entries that a third judge marked
 * @param publicPercent of the score that votes of the public decide, 0 for none
 * @param seed of the assignment, empty where there was none
 * @param alpha Krippendorff's, of the sheets
 */
public record CallFacts(
        String title,
        String stage,
        String organizer,
        String basis,
        boolean recognition,
        int submitted,
        int eligible,
        int judges,
        int sheets,
        int conflicts,
        int contested,
        int recusals,
        int appeals,
        int publicPercent,
        String seed,
        OptionalDouble alpha) {}
