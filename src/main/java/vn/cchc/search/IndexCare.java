package vn.cchc.search;

import java.util.List;

/** Whether the index agrees with the database, and mending it where it does not. */
public interface IndexCare {

    /** Compares without changing anything. */
    Report check();

    /** Compares and brings the index in line. */
    Report mend();

    /** Indexes everything anew while the old index goes on answering. */
    void rebuild();

    /**
     * What a comparison found.
     *
     * @param documents in the database
     * @param missing documents the index lacks or holds in part
     * @param stale documents the index holds in an older state
     * @param orphans index entries without a document
     */
    record Report(
            long documents, long provisions, List<Long> missing, List<Long> stale, List<Long> orphans, boolean mended) {

        public boolean agrees() {
            return missing.isEmpty() && stale.isEmpty() && orphans.isEmpty();
        }
    }
}
