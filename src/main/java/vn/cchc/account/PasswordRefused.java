package vn.cchc.account;

import java.util.List;

/** A password that can't be taken; the reason is a message key with its arguments. */
public class PasswordRefused extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    PasswordRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
