package vn.cchc.contest.rules;

import org.jspecify.annotations.Nullable;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Question;

/**
 * So many questions of a kind. Strata may overlap.
 *
 * @param topic null for any
 * @param difficulty null for any
 * @param audience null for any; a question for everybody suits every audience
 */
public record Stratum(
        int count, @Nullable String topic, @Nullable Difficulty difficulty, @Nullable String audience) {

    public boolean takes(Question question) {
        return (topic == null || topic.equals(question.topic()))
                && (difficulty == null || difficulty == question.difficulty())
                && (audience == null
                        || question.audiences().isEmpty()
                        || question.audiences().contains(audience));
    }
}
