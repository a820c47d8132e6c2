package vn.cchc.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that was handed in cannot be taken: a message key of the bundle {@code messages/intake}, its arguments, the field. */
public class Refusal extends RuntimeException {

    private final String key;
    private final List<String> arguments;
    private final @Nullable String field;

    public Refusal(String key, @Nullable String field, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The outermost field at fault, null where no single one is. */
    public @Nullable String field() {
        return field;
    }
}
