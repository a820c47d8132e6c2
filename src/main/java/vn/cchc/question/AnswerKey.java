package vn.cchc.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The right answer to a question. It never leaves the server before the rules allow it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerKey.Options.class, name = "options"),
    @JsonSubTypes.Type(value = AnswerKey.Sequence.class, name = "sequence"),
    @JsonSubTypes.Type(value = AnswerKey.Pairs.class, name = "pairs"),
    @JsonSubTypes.Type(value = AnswerKey.Value.class, name = "value"),
    @JsonSubTypes.Type(value = AnswerKey.Wordings.class, name = "wordings"),
    @JsonSubTypes.Type(value = AnswerKey.Judged.class, name = "judged")
})
public sealed interface AnswerKey {

    /** Exactly these options. */
    record Options(Set<String> right) implements AnswerKey {
        public Options {
            right = Set.copyOf(right);
        }
    }

    /** This order. */
    record Sequence(List<String> right) implements AnswerKey {
        public Sequence {
            right = List.copyOf(right);
        }
    }

    /** These pairs of prompt and option. */
    record Pairs(Map<String, String> right) implements AnswerKey {
        public Pairs {
            right = Map.copyOf(right);
        }
    }

    /**
     * This number.
     *
     * @param tolerance how far off still counts, both ends included
     */
    record Value(BigDecimal right, BigDecimal tolerance) implements AnswerKey {
        public Value {
            if (tolerance.signum() < 0) {
                throw new IllegalArgumentException("A tolerance can't be negative: " + tolerance);
            }
        }
    }

    /**
     * One of these wordings.
     *
     * @param accents whether a wording without its accents is wrong
     */
    record Wordings(List<String> right, boolean accents) implements AnswerKey {
        public Wordings {
            right = List.copyOf(right);
        }
    }

    /** No key: judges mark it. */
    record Judged() implements AnswerKey {}
}
