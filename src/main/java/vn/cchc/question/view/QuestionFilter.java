package vn.cchc.question.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Difficulty;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionState;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.ui.Pager;

/**
 * Which questions of a bank are shown; it stands in the address, so that a list can be returned to and passed on.
 *
 * @param page from 0
 */
record QuestionFilter(BankDesk.Filter wanted, int page) {

    private static final int LONGEST = 200;

    static QuestionFilter from(QueryParameters parameters) {
        return new QuestionFilter(
                new BankDesk.Filter(
                        text(parameters, "q"),
                        text(parameters, "topic").isEmpty() ? null : text(parameters, "topic"),
                        one(QuestionKind.class, text(parameters, "kind")),
                        one(Difficulty.class, text(parameters, "difficulty")),
                        one(QuestionState.class, text(parameters, "state")),
                        text(parameters, "stale").equals("1")),
                Pager.asked(parameters, "page", 9_999));
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", wanted.words());
        put(values, "topic", wanted.topic());
        put(values, "kind", wanted.kind());
        put(values, "difficulty", wanted.difficulty());
        put(values, "state", wanted.state());
        put(values, "stale", wanted.stale() ? "1" : "");
        put(values, "page", page == 0 ? "" : String.valueOf(page + 1));
        return QueryParameters.simple(values);
    }

    QuestionFilter onPage(int number) {
        return new QuestionFilter(wanted, number);
    }

    boolean isNarrowed() {
        return !parameters().getParameters().isEmpty();
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        String text = value instanceof Enum<?> one
                ? one.name().toLowerCase(Locale.ROOT)
                : value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }

    private static String text(QueryParameters parameters, String name) {
        String text = parameters.getSingleParameter(name).orElse("").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(name)) {
                return one;
            }
        }
        return null;
    }
}
