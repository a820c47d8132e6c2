package vn.cchc.contest.rules;

import java.util.List;

/**
 * What is wrong with rules.
 *
 * @param where the field: {@code boards[0].draw.papers}
 * @param key of a sentence that says how to mend it
 * @param arguments of the sentence, after the field itself
 */
public record RuleProblem(String where, String key, List<String> arguments) {

    public RuleProblem {
        arguments = List.copyOf(arguments);
    }

    public static RuleProblem of(String where, String key, Object... arguments) {
        return new RuleProblem(
                where,
                "contest.rules." + key,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
