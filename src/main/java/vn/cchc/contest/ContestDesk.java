package vn.cchc.contest;

import java.time.Instant;
import java.util.List;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.RuleProblem;

/**
 * What organizers do. Every act needs the role of an organizer, for the contest or everywhere, and leaves a line in the audit trail.
 *
 * <p>A contest begins as a draft, whose rules and times change freely. Publishing it makes all its rounds' papers and its rules public;
 * from then on rules change only by an amendment with a reason, and rounds are only extended.
 */
public interface ContestDesk {

    /** @throws RulesRefused where the rules can't be kept or the address is taken */
    long create(ContestFile file);

    /** Replaces a draft's title, rules and times. */
    void revise(long contest, ContestFile file);

    /** Everything that keeps a draft from being published, questions missing in banks too; empty where nothing does. */
    List<RuleProblem> problems(long contest);

    /** @throws RulesRefused where {@link #problems} has any */
    void publish(long contest);

    /**
     * Changes published rules. Rounds keep their boards and papers; what concerns papers must stay as it is.
     *
     * @param reason kept with the rules and shown
     */
    void amend(long contest, ContestRules rules, String reason);

    /** Lets a round close later. */
    void extend(long round, Instant closesAt, String reason);
}
