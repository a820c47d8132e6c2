package vn.cchc.contest.rules;

import org.jspecify.annotations.Nullable;
import vn.cchc.question.Difficulty;

/**
 * So many questions of a kind.
 *
 * @param bank slug of the bank they come from
 * @param topic null for any
 * @param difficulty null for any
 * @param audience null for any; a question for everybody suits every audience
 */
public record Stratum(
        String bank,
        @Nullable String topic,
        @Nullable Difficulty difficulty,
        @Nullable String audience,
        int count) {}
