package vn.cchc.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a question of a bank; it never changes. It holds the key: nothing of this type may be sent to a contestant.
 *
 * @param bank the bank's id
 */
public record Question(long id, int revision, long bank, QuestionContent content) {

    public QuestionRevision reference() {
        return new QuestionRevision(id, revision);
    }

    public QuestionKind kind() {
        return content.kind();
    }

    public String stem() {
        return content.stem();
    }

    public List<Option> options() {
        return content.options();
    }

    public List<Option> prompts() {
        return content.prompts();
    }

    public AnswerKey key() {
        return content.key();
    }

    public boolean fixedOrder() {
        return content.fixedOrder();
    }

    public Points points() {
        return content.points();
    }

    public Marking marking() {
        return content.marking();
    }

    public String topic() {
        return content.topic();
    }

    public Difficulty difficulty() {
        return content.difficulty();
    }

    public Set<String> audiences() {
        return content.audiences();
    }

    public @Nullable String explanation() {
        return content.explanation();
    }

    public @Nullable Cited cited() {
        return content.cited();
    }

    public @Nullable Media media() {
        return content.media();
    }
}
