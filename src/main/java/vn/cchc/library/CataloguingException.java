package vn.cchc.library;

import java.util.List;

/** A refusal a person can act on: a message key of the library's bundle and its arguments. */
public class CataloguingException extends RuntimeException {

    private final String key;
    private final List<String> arguments;

    public CataloguingException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
