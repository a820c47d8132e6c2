package vn.cchc.question;

import java.util.List;

/** A question or a bank that can't be taken as it is; the reason is a key of the module's messages with its arguments. */
public class QuestionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    public QuestionRefused(String key, String... arguments) {
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
