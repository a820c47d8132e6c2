package vn.cchc.contest.rules;

/**
 * What is told, and when.
 *
 * @param scoreAtOnce whether the score is told at submission; else when the results are published
 * @param key when contestants may read the right answers and the articles behind them
 * @param ledger how much the ledger says
 */
public record Disclosure(boolean scoreAtOnce, KeyTime key, LedgerDepth ledger) {

    /** When the right answers are told. */
    public enum KeyTime {
        AFTER_CLOSING,
        AFTER_RESULTS,
        NEVER
    }

    /** How much of an attempt stands in the ledger. */
    public enum LedgerDepth {
        /** What was earned and the hash of the answers: for banks that are used again. */
        SCORES,
        /** The answers and the key too, so that the grading can be repeated. */
        ANSWERS
    }
}
