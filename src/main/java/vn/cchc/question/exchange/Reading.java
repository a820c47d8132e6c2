package vn.cchc.question.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.WrittenQuestion;

/** Gathers what a file holds; a row that can't be read never stops the rest. */
final class Reading {

    private final List<WrittenQuestion> questions = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    /** Takes one question, or the reason why it can't be. */
    void take(int number, @Nullable String code, Supplier<QuestionContent> content) {
        try {
            questions.add(new WrittenQuestion(number, code, content.get()));
        } catch (UnreadableFile whole) {
            throw whole;
        } catch (QuestionRefused reason) {
            bad.add(new BadRow(number, reason.key(), reason.arguments()));
        }
        FileLimits.checkCount(questions.size() + bad.size());
    }

    void refuse(int number, String reason, String... arguments) {
        bad.add(new BadRow(number, reason, List.of(arguments)));
        FileLimits.checkCount(questions.size() + bad.size());
    }

    boolean isEmpty() {
        return questions.isEmpty() && bad.isEmpty();
    }

    ReadQuestions result() {
        return new ReadQuestions(questions, bad);
    }
}
