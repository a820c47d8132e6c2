package vn.cchc.question;

/** Where a question stands; only what is {@link #ACTIVE} is drawn. */
public enum QuestionState {
    DRAFT,
    ACTIVE,
    /** No longer drawn; papers made from it keep it. */
    RETIRED
}
