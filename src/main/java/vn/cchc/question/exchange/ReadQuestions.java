package vn.cchc.question.exchange;

import java.util.List;
import vn.cchc.question.BankReport.BadRow;
import vn.cchc.question.WrittenQuestion;

/** What a file holds: the questions that could be read, and the rows that could not, each with its reason. */
public record ReadQuestions(List<WrittenQuestion> questions, List<BadRow> bad) {

    public ReadQuestions {
        questions = List.copyOf(questions);
        bad = List.copyOf(bad);
    }
}
