package vn.cchc.initiative.submission;

import java.util.List;

/**
 * What keeps an entry from being submitted: a key of {@code entries.problem.…}.
 *
 * @param field of the form that it is about, {@code section.van-de}
 */
public record EntryProblem(String field, String key, List<String> arguments) {

    public EntryProblem {
        arguments = List.copyOf(arguments);
    }

    static EntryProblem of(String field, String key, Object... arguments) {
        return new EntryProblem(
                field,
                "entries.problem." + key,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
