package vn.cchc.contest.rules;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code quizzes/<slug>/contest.yaml}. What {@code defaults} says holds for every round that does not say otherwise; a time is a
 * day and an hour of the portal's zone, the day written {@code 2026-11-22} or {@code today+7}, counted from when the file is first read.
 */
public final class ContestFileReader {

    private static final int LARGEST = 1_000_000;
    private static final Pattern TIME =
            Pattern.compile("(?:today([+-]\\d{1,4})?|(\\d{4}-\\d{2}-\\d{2}))[ T](\\d{2}:\\d{2})(?::00)?");
    private static final String MAP = "a group of fields";
    private static final String LIST = "a list";

    private static final Map<String, Object> OF_CONTEST = Map.of(
            "description", "", "purpose", "", "demonstration", false, "organizer", "", "unitsInvolved", List.of());
    private static final Map<String, Object> OF_BOARD = Map.of(
            "eligibility",
            Map.of(),
            "uniqueness",
            List.of("ACCOUNT", "PHONE_AND_NAME"),
            "assistance",
            false,
            "quotas",
            List.of());
    private static final Map<String, Object> OF_ELIGIBILITY = Map.of(
            "guests", false, "roles", List.of(), "units", List.of(), "localities", List.of(), "excluded", List.of());
    private static final Map<String, Object> OF_EXCLUDED = Map.of("units", List.of(), "people", List.of());
    private static final Map<String, Object> OF_QUOTA =
            Map.of("units", List.of(), "unitKinds", List.of(), "positions", List.of());
    private static final Map<String, Object> OF_COLLECTIVE =
            Map.of("leastParticipants", 0, "leastRatePercent", 0, "tiers", List.of(), "prizes", List.of());
    private static final Map<String, Object> OF_PRIZE = Map.of("count", 1, "money", 0, "drawn", false);
    private static final Map<String, Object> OF_ROUND = Map.ofEntries(
            Map.entry("attempts", 1),
            Map.entry("counting", "BEST"),
            Map.entry("graceSeconds", 30),
            Map.entry("ties", "SHARE"),
            Map.entry("scoreAtOnce", true),
            Map.entry("answersShown", "AFTER_CLOSING"),
            Map.entry("ledger", "SCORES"),
            Map.entry("papers", 50),
            Map.entry("shuffleQuestions", true),
            Map.entry("shuffleOptions", true),
            Map.entry("prizes", List.of()));
    private static final Map<String, Object> OF_ESSAYS = Map.of(
            "markers",
            Essays.USUAL.markers(),
            "differencePercent",
            Essays.USUAL.differencePercent(),
            "stepsPerPoint",
            Essays.USUAL.stepsPerPoint());
    private static final Map<String, Object> OF_TOTAL = Map.of(
            "best",
            Total.USUAL.best(),
            "order",
            Total.USUAL.order().stream().map(Enum::name).toList());
    private static final Map<String, Object> OF_PREDICTION = Map.of("required", true);

    private final JsonMapper json;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<RuleProblem> problems = new ArrayList<>();

    private ContestFileReader(JsonMapper json, LocalDate today, ZoneId zone) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.today = today;
        this.zone = zone;
    }

    /**
     * @param slug of the folder
     * @param today the day that {@code today} stands for
     */
    public static ContestFile.Reading read(String slug, byte[] yaml, JsonMapper json, LocalDate today, ZoneId zone) {
        return new ContestFileReader(json, today, zone).read(slug, yaml);
    }

    private ContestFile.Reading read(String slug, byte[] yaml) {
        var root = parse(yaml);
        Optional<ContestFile> file = root == null ? Optional.empty() : file(slug, root);
        return new ContestFile.Reading(problems.isEmpty() ? file : Optional.empty(), problems);
    }

    private @Nullable Map<String, Object> parse(byte[] yaml) {
        if (yaml.length > LARGEST) {
            add("contest.yaml", "out-of-range", yaml.length, 1, LARGEST);
            return null;
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(LARGEST);
        try {
            Object read = new Yaml(new SafeConstructor(options)).load(new String(yaml, StandardCharsets.UTF_8));
            return map("contest.yaml", read);
        } catch (YAMLException broken) {
            add(
                    "contest.yaml",
                    "not-yaml",
                    String.valueOf(broken.getMessage()).lines().limit(3).collect(Collectors.joining(" ")));
            return null;
        }
    }

    private Optional<ContestFile> file(String slug, Map<String, Object> root) {
        if (!RulesCheck.isSlug(slug)) {
            add("slug", "bad-slug", slug);
        }
        require("", root, "title", "summary", "boards", "rounds");
        var title = String.valueOf(root.remove("title"));
        var defaults = root.containsKey("defaults") ? map("defaults", root.remove("defaults")) : null;
        fill(root, OF_CONTEST);
        each("boards", root.get("boards"), this::board);
        List<ContestFile.Times> times = new ArrayList<>();
        each("rounds", root.get("rounds"), (where, round) -> {
            if (defaults != null) {
                copy(defaults).forEach(round::putIfAbsent);
            }
            times.add(round(where, round));
        });
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            var rules = json.convertValue(root, ContestRules.class);
            problems.addAll(RulesCheck.of(rules));
            for (int i = 0; i < times.size(); i++) {
                problems.addAll(RulesCheck.times(
                        "rounds[" + i + "]",
                        times.get(i).opensAt(),
                        times.get(i).closesAt(),
                        rules.rounds().get(i).timeLimitMinutes()));
            }
            return Optional.of(new ContestFile(slug, title, rules, times));
        } catch (UnrecognizedPropertyException unknown) {
            add(
                    path(unknown),
                    "unknown-field",
                    unknown.getKnownPropertyIds() == null
                            ? ""
                            : unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        } catch (InvalidFormatException bad) {
            add(path(bad), "bad-value", bad.getValue(), wanted(bad.getTargetType()));
        } catch (DatabindException bad) {
            add(path(bad), "bad-value", "?", String.valueOf(bad.getOriginalMessage()));
        } catch (JacksonException | IllegalArgumentException bad) {
            add("contest.yaml", "bad-value", "?", String.valueOf(bad.getMessage()));
        }
        return Optional.empty();
    }

    private void board(String where, Map<String, Object> board) {
        require(where, board, "slug", "title", "banks");
        fill(board, OF_BOARD);
        var who = inner(where, board, "eligibility");
        if (who != null) {
            fill(who, OF_ELIGIBILITY);
            each(where + ".eligibility.excluded", who.get("excluded"), (field, excluded) -> {
                require(field, excluded, "effect", "reason");
                fill(excluded, OF_EXCLUDED);
            });
        }
        each(where + ".quotas", board.get("quotas"), (field, quota) -> {
            require(field, quota, "title");
            fill(quota, OF_QUOTA);
        });
        if (board.get("collective") != null) {
            var collective = inner(where, board, "collective");
            if (collective != null) {
                require(where + ".collective", collective, "order");
                fill(collective, OF_COLLECTIVE);
                prizes(where + ".collective", collective);
            }
        }
        optional(where, board, "total", OF_TOTAL);
    }

    private void optional(String where, Map<String, Object> holder, String name, Map<String, Object> defaults) {
        if (holder.get(name) != null) {
            var fields = inner(where, holder, name);
            if (fields != null) {
                fill(fields, defaults);
            }
        }
    }

    private ContestFile.Times round(String where, Map<String, Object> round) {
        require(where, round, "slug", "title", "board", "opensAt", "closesAt", "timeLimitMinutes", "order", "draw");
        fill(round, OF_ROUND);
        each(where + ".draw", round.get("draw"), (field, stratum) -> require(field, stratum, "bank", "count"));
        prizes(where, round);
        if (round.get("prediction") != null) {
            var prediction = inner(where, round, "prediction");
            if (prediction != null) {
                require(where + ".prediction", prediction, "target", "question");
                fill(prediction, OF_PREDICTION);
            }
        }
        optional(where, round, "essays", OF_ESSAYS);
        return new ContestFile.Times(
                time(where + ".opensAt", round.remove("opensAt")), time(where + ".closesAt", round.remove("closesAt")));
    }

    private void prizes(String where, Map<String, Object> holder) {
        each(where + ".prizes", holder.get("prizes"), (field, prize) -> {
            require(field, prize, "title");
            fill(prize, OF_PRIZE);
        });
    }

    private Instant time(String where, @Nullable Object written) {
        var match = TIME.matcher(String.valueOf(written));
        if (match.matches()) {
            try {
                var fixed = match.group(2);
                var moved = match.group(1);
                var day = fixed != null
                        ? LocalDate.parse(fixed)
                        : today.plusDays(moved == null ? 0 : Long.parseLong(moved));
                return LocalDateTime.parse(day + "T" + match.group(3))
                        .atZone(zone)
                        .toInstant();
            } catch (DateTimeException noSuchTime) {
                // told below
            }
        }
        if (written != null) {
            add(where, "bad-value", written, "2026-11-22 08:00, today+7 20:00");
        }
        return Instant.EPOCH;
    }

    private interface Each {
        void of(String where, Map<String, Object> fields);
    }

    private void each(String where, @Nullable Object list, Each work) {
        if (list == null) {
            return;
        }
        if (!(list instanceof List<?> entries)) {
            add(where, "bad-value", list, LIST);
            return;
        }
        @SuppressWarnings("unchecked")
        var mutable = (List<Object>) entries;
        for (int i = 0; i < mutable.size(); i++) {
            var fields = map(where + "[" + i + "]", mutable.get(i));
            if (fields != null) {
                mutable.set(i, fields);
                work.of(where + "[" + i + "]", fields);
            }
        }
    }

    private @Nullable Map<String, Object> inner(String where, Map<String, Object> holder, String name) {
        var fields = map(where + "." + name, holder.get(name));
        if (fields != null) {
            holder.put(name, fields);
        }
        return fields;
    }

    private @Nullable Map<String, Object> map(String where, @Nullable Object read) {
        if (read instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((key, value) -> copy.put(String.valueOf(key), value));
            return copy;
        }
        add(where, "bad-value", read == null ? "" : read, MAP);
        return null;
    }

    private void require(String where, Map<String, Object> fields, String... names) {
        for (String name : names) {
            if (fields.get(name) == null) {
                add(where.isEmpty() ? name : where + "." + name, "missing");
            }
        }
    }

    private static void fill(Map<String, Object> fields, Map<String, Object> defaults) {
        copy(defaults).forEach(fields::putIfAbsent);
    }

    /** Several rounds must not share what one of them is about to fill in. */
    private static Map<String, Object> copy(Map<String, Object> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((key, value) -> copy.put(key, copy(value)));
        return copy;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> fields -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                fields.forEach((key, inner) -> copy.put(String.valueOf(key), copy(inner)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(inner -> copy.add(copy(inner)));
                yield copy;
            }
            default -> value;
        };
    }

    private static String path(DatabindException bad) {
        var path = new StringBuilder();
        for (var step : bad.getPath()) {
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "contest.yaml" : path.toString();
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "?";
        }
        return type.isEnum()
                ? java.util.Arrays.stream(type.getEnumConstants())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                : type.getSimpleName();
    }

    private void add(String where, String key, Object... arguments) {
        problems.add(RuleProblem.of(where, key, arguments));
    }
}
