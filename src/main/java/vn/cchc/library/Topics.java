package vn.cchc.library;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The subjects documents are filed under: the six tasks of the reform and the ten content groups of its communication. */
public final class Topics {

    public static final List<String> TASKS =
            IntStream.rangeClosed(1, 6).mapToObj(n -> "task-" + n).toList();

    public static final List<String> GROUPS =
            IntStream.rangeClosed(1, 10).mapToObj(n -> "group-" + n).toList();

    /** Every code, in the order in which they are listed. */
    public static final List<String> ALL =
            Stream.concat(TASKS.stream(), GROUPS.stream()).toList();

    private Topics() {}

    public static boolean isKnown(String code) {
        return ALL.contains(code);
    }

    /** The key of a topic's name in the message bundle of topics. */
    public static String messageKey(String code) {
        return "topic." + code;
    }
}
