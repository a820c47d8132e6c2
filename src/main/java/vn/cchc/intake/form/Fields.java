package vn.cchc.intake.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.cchc.vietnamese.VietnameseDates;
import vn.cchc.vietnamese.VietnameseText;

/** Reads single fields of an object and refuses what has the wrong form; {@code null} and an empty text count as absent. */
final class Fields {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final JsonNode object;
    private final String prefix;
    private final @Nullable String outermost;

    Fields(JsonNode object) {
        this(object, "", null);
    }

    /** @param prefix where the object lies, as "provisions[3]." */
    Fields(JsonNode object, String prefix, @Nullable String outermost) {
        this.object = object;
        this.prefix = prefix;
        this.outermost = outermost;
    }

    void allowOnly(Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw refusal(
                        "intake.refused.unknown-field",
                        name,
                        name.length() <= 60 ? name : name.substring(0, 60),
                        known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    boolean has(String field) {
        JsonNode value = object.get(field);
        return value != null && !value.isNull();
    }

    String required(String field, int longest) {
        return text(field, longest).orElseThrow(() -> refusal("intake.refused.missing", field));
    }

    Optional<String> text(String field, int longest) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = object.get(field);
        if (!value.isString()) {
            throw refusal("intake.refused.not-text", field);
        }
        return checked(field, value.stringValue(), longest).filter(text -> !text.isEmpty());
    }

    Optional<LocalDate> date(String field) {
        return text(field, 100)
                .map(text -> VietnameseDates.parse(text)
                        .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                        .orElseThrow(() -> refusal("intake.refused.wrong-date", field, text)));
    }

    @Nullable
    Integer year(String field) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = object.get(field);
        String written =
                value.isIntegralNumber() ? value.asString() : text(field, 100).orElse("");
        if (!written.matches("\\d{4}")
                || Integer.parseInt(written) < FIRST_YEAR
                || Integer.parseInt(written) > LAST_YEAR) {
            throw refusal("intake.refused.wrong-year", field, written);
        }
        return Integer.valueOf(written);
    }

    boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        JsonNode value = object.get(field);
        if (!value.isBoolean()) {
            throw refusal("intake.refused.not-flag", field);
        }
        return value.booleanValue();
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return text(field, 100).map(text -> chosen(field, type, text));
    }

    <E extends Enum<E>> E requiredChoice(String field, Class<E> type) {
        return chosen(field, type, required(field, 100));
    }

    List<String> texts(String field, int longest) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(field)) {
            if (!value.isString() || value.stringValue().isBlank()) {
                throw refusal("intake.refused.not-texts", field);
            }
            checked(field, value.stringValue(), longest).ifPresent(texts::add);
        }
        return texts;
    }

    List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : list(field)) {
            String place = field + "[" + (objects.size() + 1) + "]";
            if (!value.isObject()) {
                throw refusal("intake.refused.not-object", field, place);
            }
            objects.add(new Fields(value, place + ".", field));
        }
        return objects;
    }

    /** The object in a field, null when absent or, instead of an object, a text. */
    @Nullable
    Fields object(String field) {
        if (!has(field) || object.get(field).isString()) {
            return null;
        }
        if (!object.get(field).isObject()) {
            throw refusal("intake.refused.not-object", field, prefix + field);
        }
        return new Fields(object.get(field), prefix + field + ".", field);
    }

    Refusal refusal(String key, String field, String... arguments) {
        String outer = outermost == null ? field : outermost;
        List<String> all = new ArrayList<>();
        boolean namesItself = key.endsWith("unknown-field") || key.endsWith("not-object");
        if (!namesItself) {
            all.add(prefix + field);
        }
        all.addAll(Arrays.asList(arguments));
        if (key.endsWith("unknown-field")) {
            all.set(0, prefix + all.getFirst());
        }
        return new Refusal(key, outer, all.toArray(String[]::new));
    }

    private Iterable<JsonNode> list(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (!object.get(field).isArray()) {
            throw refusal("intake.refused.not-list", field);
        }
        return object.get(field);
    }

    private <E extends Enum<E>> E chosen(String field, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refusal(
                        "intake.refused.unknown-value",
                        field,
                        text,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** Composed, without blanks around it, and without what no database and no page can hold. */
    private Optional<String> checked(String field, String raw, int longest) {
        if (raw.indexOf('\0') >= 0 || hasLoneSurrogate(raw)) {
            throw refusal("intake.refused.bad-character", field);
        }
        String text = VietnameseText.nfc(raw).strip();
        if (text.length() > longest) {
            throw refusal("intake.refused.too-long", field, String.valueOf(text.length()), String.valueOf(longest));
        }
        return Optional.of(text);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
