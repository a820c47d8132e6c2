package vn.cchc.question.bank;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Difficulty;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionState;

/**
 * What a list shows of a question.
 *
 * @param revision the newest
 * @param citedDocument slug or number as the citation gives it
 * @param stale why a person has to look at it again; empty where nothing has changed
 * @param confirmedBy who has last compared it with the article it cites, null where nobody had to
 */
public record QuestionLine(
        long id,
        int revision,
        long bank,
        @Nullable String code,
        QuestionState state,
        QuestionKind kind,
        String topic,
        Difficulty difficulty,
        String stem,
        @Nullable String citedDocument,
        @Nullable String citedProvision,
        List<StaleReason> stale,
        @Nullable Instant staleSince,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        Instant updatedAt) {

    public QuestionLine {
        stale = List.copyOf(stale);
    }
}
