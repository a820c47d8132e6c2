package vn.cchc.question;

import org.jspecify.annotations.Nullable;

/**
 * A question as a file has it.
 *
 * @param number its row or place in the file, from 1
 * @param code by which its author tells it from the others of its bank; null where the file gives none
 */
public record WrittenQuestion(int number, @Nullable String code, QuestionContent content) {}
