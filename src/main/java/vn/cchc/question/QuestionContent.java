package vn.cchc.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question says, apart from where it is kept. All texts are plain; a line break begins a paragraph.
 *
 * @param options to choose from, to put in order or to match, in the order in which their author wrote them
 * @param prompts what options are matched to; empty for every other kind
 * @param fixedOrder whether options keep their order because one speaks of others ("both A and B"); the rest may be shuffled
 * @param points what a wholly right answer earns unless a contest's rules say otherwise
 * @param topic groups questions for draws; of the author's own choosing
 * @param audiences who it is for, in the author's words such as {@code residents}; empty for everybody
 */
public record QuestionContent(
        QuestionKind kind,
        String stem,
        List<Option> options,
        List<Option> prompts,
        AnswerKey key,
        boolean fixedOrder,
        Points points,
        Marking marking,
        String topic,
        Difficulty difficulty,
        Set<String> audiences,
        @Nullable String explanation,
        @Nullable Cited cited,
        @Nullable Media media) {

    public QuestionContent {
        options = List.copyOf(options);
        prompts = List.copyOf(prompts);
        audiences = Set.copyOf(audiences);
    }
}
