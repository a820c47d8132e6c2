package vn.cchc.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param checked how many lines agree with the chain
 * @param brokenAt the first line that doesn't, null where all do
 * @param reason what is wrong with it, empty where nothing is
 */
public record ChainReport(long checked, @Nullable Long brokenAt, String reason) {

    public boolean intact() {
        return brokenAt == null;
    }
}
