package vn.cchc.initiative.rules;

import java.util.List;

/**
 * What is wrong with a rule: a key of {@code calls.rule.…}, whose first argument is where.
 *
 * @param where the path of the field, {@code stages[1].criteria}
 */
public record RuleProblem(String where, String key, List<String> arguments) {

    public RuleProblem {
        arguments = List.copyOf(arguments);
    }

    public static RuleProblem of(String where, String key, Object... arguments) {
        return new RuleProblem(
                where,
                "calls.rule." + key,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
