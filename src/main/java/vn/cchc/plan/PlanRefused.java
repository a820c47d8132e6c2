package vn.cchc.plan;

import java.util.List;

/** Something about a plan that can't be done; a message key with its arguments. */
public class PlanRefused extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public PlanRefused(String key, Object... arguments) {
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
