package vn.cchc.contest.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Grading;
import vn.cchc.question.Marking;
import vn.cchc.question.Points;
import vn.cchc.question.Response;

/** Grading with what was decided about a question afterwards. */
public final class Marks {

    private Marks() {}

    /**
     * @param points for a right answer, in thousandths
     * @return empty where judges have to mark it
     */
    public static Optional<Grading.Mark> of(
            AnswerKey key,
            Marking marking,
            long points,
            LedgerHeader.@Nullable Correction correction,
            @Nullable Response response) {
        if (correction == LedgerHeader.Correction.ANNULLED) {
            return Optional.of(new Grading.Mark(Points.NONE, false));
        }
        if (correction == LedgerHeader.Correction.ACCEPT_ALL && response != null) {
            return Optional.of(new Grading.Mark(new Points(points), true));
        }
        return Grading.grade(key, marking, new Points(points), response);
    }
}
