package vn.cchc.question.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Cited;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Media;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionContent;

/**
 * What is told of a question beside its wording and its key.
 *
 * @param fixedOrder null where the file does not say; then it follows from whether an option speaks of others
 */
record Facts(
        @Nullable Boolean fixedOrder,
        Points points,
        Marking marking,
        String topic,
        Difficulty difficulty,
        Set<String> audiences,
        @Nullable String explanation,
        @Nullable Cited cited,
        @Nullable Media media) {

    /** What holds where a file says nothing. */
    static final Facts NONE =
            new Facts(null, Points.of(1), Marking.ALL_OR_NOTHING, "", Difficulty.MEDIUM, Set.of(), null, null, null);

    static Facts of(QuestionContent content) {
        return new Facts(
                content.fixedOrder(),
                content.points(),
                content.marking(),
                content.topic(),
                content.difficulty(),
                content.audiences(),
                content.explanation(),
                content.cited(),
                content.media());
    }

    Facts withTopic(String other) {
        return new Facts(fixedOrder, points, marking, other, difficulty, audiences, explanation, cited, media);
    }

    Facts withExplanation(@Nullable String other) {
        return new Facts(fixedOrder, points, marking, topic, difficulty, audiences, other, cited, media);
    }
}
