package vn.cchc.contest.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.QuestionKind;

/** A paper as its contestant sees it: never a key, an explanation or a name that its author gave. */
public record Sheet(List<Asked> questions) {

    public Sheet {
        questions = List.copyOf(questions);
    }

    /**
     * A question asked.
     *
     * @param id its number in the paper
     * @param options null for questions without
     * @param prompts null for questions without
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(
            String id,
            QuestionKind kind,
            String stem,
            @Nullable List<Choice> options,
            @Nullable List<Choice> prompts,
            @Nullable Picture picture) {}

    /** Something to choose, by its number in the question. */
    public record Choice(String id, String text) {}

    /** A picture, where it can be fetched and what it shows. */
    public record Picture(String address, String alternative) {}
}
