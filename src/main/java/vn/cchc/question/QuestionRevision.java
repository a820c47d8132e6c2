package vn.cchc.question;

/** One wording of a question for good: an edit makes the next revision, papers refer to the one they were made from. */
public record QuestionRevision(long id, int revision) {}
