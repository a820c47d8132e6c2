package vn.cchc.question.bank;

/**
 * What has happened to the article behind a question.
 *
 * @param argument the new validity, or the document that has acted on the article; empty where there is nothing to name
 */
public record StaleReason(What what, String argument) {

    /** Kinds of changes; those named like relations say how another document has acted. */
    public enum What {
        TEXT_CHANGED,
        PROVISION_GONE,
        DOCUMENT_GONE,
        VALIDITY,
        AMENDS,
        REPLACES,
        REPEALS,
        SUSPENDS,
        CORRECTS
    }
}
