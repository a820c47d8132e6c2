package vn.cchc.initiative.rules;

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
import java.util.function.BiConsumer;
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
 * Reads the rules of a call from YAML. A time is a day and an hour of the portal's zone, the day written {@code 2026-11-22} or
 * {@code today+7}, counted from when the file is read.
 */
public final class CallFileReader {

    private static final int LARGEST = 500_000;
    private static final Pattern TIME =
            Pattern.compile("(?:today([+-]\\d{1,4})?|(\\d{4}-\\d{2}-\\d{2}))[ T](\\d{2}:\\d{2})(?::00)?");

    private static final Map<String, Object> OF_CALL = Map.of(
            "description",
            "",
            "recognition",
            false,
            "demonstration",
            false,
            "organizer",
            "",
            "fields",
            List.of(),
            "sections",
            List.of(),
            "awards",
            List.of(),
            "publicVotePercent",
            0,
            "commentsToAuthors",
            true,
            "appealDays",
            7);
    private static final Map<String, Object> OF_ENTRANTS =
            Map.of("applicants", List.of("PERSON", "GROUP"), "guests", false, "mostAuthors", 5, "mostEntries", 5);
    private static final Map<String, Object> OF_KIND =
            Map.of("types", List.of("PDF", "WORD"), "leastFiles", 0, "mostFiles", 5, "largestMegabytes", 20);
    private static final Map<String, Object> OF_SECTION = Map.of("hint", "", "required", true, "most", 6_000);
    private static final Map<String, Object> OF_STAGE = Map.of(
            "blind",
            true,
            "judges",
            2,
            "criteria",
            List.of(),
            "quorumPercent",
            67,
            "thresholdPercent",
            50,
            "ties",
            List.of());
    private static final Map<String, Object> OF_CRITERION =
            Map.of("hint", "", "weight", 1, "step", "0.5", "bands", List.of());
    private static final Map<String, Object> OF_BAND = Map.of("text", "");
    private static final Map<String, Object> OF_AWARD = Map.of("count", 0, "money", 0);

    private final JsonMapper json;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<RuleProblem> problems = new ArrayList<>();

    private CallFileReader(JsonMapper json, LocalDate today, ZoneId zone) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.today = today;
        this.zone = zone;
    }

    /** @param today the day that {@code today} stands for */
    public static CallFile.Reading read(String slug, byte[] yaml, JsonMapper json, LocalDate today, ZoneId zone) {
        return new CallFileReader(json, today, zone).read(slug, yaml);
    }

    private CallFile.Reading read(String slug, byte[] yaml) {
        var root = parse(yaml);
        Optional<CallFile> file = root == null ? Optional.empty() : file(slug, root);
        return new CallFile.Reading(problems.isEmpty() ? file : Optional.empty(), problems);
    }

    private @Nullable Map<String, Object> parse(byte[] yaml) {
        if (yaml.length > LARGEST) {
            add("", "range", yaml.length, 1, LARGEST);
            return null;
        }
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(LARGEST);
        try {
            return map("", new Yaml(new SafeConstructor(options)).load(new String(yaml, StandardCharsets.UTF_8)));
        } catch (YAMLException broken) {
            add("", "yaml", String.valueOf(broken.getMessage()).lines().limit(3).collect(Collectors.joining(" ")));
            return null;
        }
    }

    private Optional<CallFile> file(String slug, Map<String, Object> root) {
        require("", root, "title", "summary", "kinds", "stages", "opensAt", "closesAt");
        var title = String.valueOf(root.remove("title"));
        var opens = time("opensAt", root.remove("opensAt"));
        var closes = time("closesAt", root.remove("closesAt"));
        fill(root, OF_CALL);
        var entrants = root.get("entrants") == null
                ? new LinkedHashMap<String, Object>()
                : map("entrants", root.get("entrants"));
        if (entrants != null) {
            fill(entrants, OF_ENTRANTS);
            root.put("entrants", entrants);
        }
        each("kinds", root, "kinds", (where, kind) -> filled(where, kind, OF_KIND, "slug", "title"));
        each("sections", root, "sections", (where, one) -> filled(where, one, OF_SECTION, "slug", "title"));
        each("awards", root, "awards", (where, one) -> filled(where, one, OF_AWARD, "title"));
        each("stages", root, "stages", this::stage);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return rules(root)
                .map(rules -> new CallFile(slug, title, rules, opens, closes))
                .map(file -> {
                    problems.addAll(RulesCheck.of(file));
                    return file;
                });
    }

    private void stage(String where, Map<String, Object> stage) {
        filled(where, stage, OF_STAGE, "slug", "title", "kind");
        if (stage.get("until") != null) {
            stage.put("until", time(where + ".until", stage.get("until")).toString());
        }
        each(where + ".criteria", stage, "criteria", (at, criterion) -> {
            filled(at, criterion, OF_CRITERION, "slug", "title", "maximum");
            each(at + ".bands", criterion, "bands", (band, fields) -> filled(band, fields, OF_BAND, "from", "name"));
        });
    }

    private Optional<CallRules> rules(Map<String, Object> root) {
        try {
            return Optional.of(json.convertValue(root, CallRules.class));
        } catch (UnrecognizedPropertyException unknown) {
            add(
                    path(unknown),
                    "unknown",
                    unknown.getKnownPropertyIds() == null
                            ? ""
                            : unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        } catch (InvalidFormatException bad) {
            add(path(bad), "value", bad.getValue());
        } catch (DatabindException bad) {
            add(path(bad), "value", String.valueOf(bad.getOriginalMessage()));
        } catch (JacksonException | IllegalArgumentException bad) {
            add("", "value", String.valueOf(bad.getMessage()));
        }
        return Optional.empty();
    }

    private Instant time(String where, @Nullable Object written) {
        if (written instanceof java.util.Date day) {
            return day.toInstant();
        }
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
            add(where, "time", written);
        }
        return Instant.EPOCH;
    }

    private void filled(String where, Map<String, Object> fields, Map<String, Object> defaults, String... required) {
        require(where, fields, required);
        fill(fields, defaults);
    }

    private void each(
            String where, Map<String, Object> holder, String name, BiConsumer<String, Map<String, Object>> work) {
        if (!(holder.get(name) instanceof List<?> entries)) {
            add(where, "value", holder.get(name) == null ? "" : String.valueOf(holder.get(name)));
            return;
        }
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            var fields = map(where + "[" + i + "]", entries.get(i));
            if (fields != null) {
                work.accept(where + "[" + i + "]", fields);
                read.add(fields);
            }
        }
        holder.put(name, read);
    }

    private @Nullable Map<String, Object> map(String where, @Nullable Object read) {
        if (read instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((key, value) -> copy.put(String.valueOf(key), value));
            return copy;
        }
        add(where, "value", read == null ? "" : String.valueOf(read));
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
        defaults.forEach(fields::putIfAbsent);
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
        return path.toString();
    }

    private void add(String where, String key, Object... arguments) {
        problems.add(RuleProblem.of(where.isEmpty() ? "call.yaml" : where, key, arguments));
    }
}
