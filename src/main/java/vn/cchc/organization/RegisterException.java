package vn.cchc.organization;

import java.util.List;

/** A refusal a person can act on: a message key of the register's bundle and its arguments. */
public class RegisterException extends RuntimeException {

    private final String key;
    private final List<String> arguments;

    public RegisterException(String key, String... arguments) {
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
