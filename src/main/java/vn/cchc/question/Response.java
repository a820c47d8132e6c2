package vn.cchc.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a contestant has answered, in the shape their question asks for. Options are named by the ids the paper gave them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Response.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Response.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Response.Matches.class, name = "matches"),
    @JsonSubTypes.Type(value = Response.Text.class, name = "text")
})
public sealed interface Response {

    /** The options taken: for single and true-or-false at most one counts. */
    record Choice(Set<String> options) implements Response {
        public Choice {
            options = Set.copyOf(options);
        }
    }

    /** All options, first to last. */
    record Order(List<String> options) implements Response {
        public Order {
            options = List.copyOf(options);
        }
    }

    /** Prompts with the option given to each. */
    record Matches(Map<String, String> pairs) implements Response {
        public Matches {
            pairs = Map.copyOf(pairs);
        }
    }

    /** What was typed: a number, a few words or an essay. */
    record Text(String text) implements Response {}
}
