package vn.cchc.search.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import vn.cchc.library.Validity;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchRequest;
import vn.cchc.vietnamese.DocumentType;

/** Reads request parameters; what cannot be read is refused with what would be right. */
@Component
class Parameters {

    private static final int MOST_VALUES = 100;

    private final MessageSource messages;

    Parameters(MessageSource messages) {
        this.messages = messages;
    }

    static Set<String> values(@Nullable List<String> given) {
        return given == null
                ? Set.of()
                : given.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .limit(MOST_VALUES)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> types(@Nullable List<String> given) {
        return each("type", given, Parameters::type, names(DocumentType.values()));
    }

    Set<String> validities(@Nullable List<String> given) {
        return each(
                "validity", given, value -> named(Validity.values(), value).map(Enum::name), names(Validity.values()));
    }

    Set<String> years(@Nullable List<String> given) {
        return each(
                "year",
                given,
                value -> value.matches("[0-9]{4}") ? Optional.of(value) : Optional.empty(),
                "1945, 2021, …");
    }

    SearchOrder order(String given) {
        return named(SearchOrder.values(), given)
                .orElseThrow(
                        () -> refusal("sort", given, names(SearchOrder.values()).toLowerCase(Locale.ROOT)));
    }

    @Nullable
    LocalDate day(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException notADay) {
            throw refusal(name, given, "2019-05-31, …");
        }
    }

    int size(String name, String given, int most) {
        return number(given, 1, most).orElseThrow(() -> refusal(name, given, "1–" + most));
    }

    int page(String given, int size) {
        int last = SearchRequest.DEEPEST / size - 1;
        return number(given, 0, last).orElseThrow(() -> refusal("page", given, "0–" + last));
    }

    private Set<String> each(
            String name, @Nullable List<String> given, Function<String, Optional<String>> read, String expected) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : values(given)) {
            values.add(read.apply(value).orElseThrow(() -> refusal(name, value, expected)));
        }
        return values;
    }

    private ErrorResponseException refusal(String name, String given, String expected) {
        Locale locale = LocaleContextHolder.getLocale();
        String shown = given.length() > 100 ? given.substring(0, 100) + "…" : given;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                messages.getMessage("search.problem.parameter", new Object[] {name, shown, expected}, locale));
        problem.setTitle(messages.getMessage("search.problem.title", null, locale));
        problem.setProperty("parameter", name);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    private static Optional<String> type(String value) {
        return named(DocumentType.values(), value)
                .or(() -> DocumentType.fromName(value))
                .or(() -> DocumentType.fromCode(value))
                .map(Enum::name);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String value) {
        String name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Optional<Integer> number(String given, int least, int most) {
        if (!given.strip().matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(given.strip());
        return value < least || value > most ? Optional.empty() : Optional.of(value);
    }
}
