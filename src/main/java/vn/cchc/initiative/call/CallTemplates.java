package vn.cchc.initiative.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.rules.CallFile;
import vn.cchc.initiative.rules.CallFileReader;

/** What a new call may start from, and rules as the text in which they are edited. */
@Component
public class CallTemplates {

    /** A contest of initiatives, and recognition under Decree 13/2012. */
    public static final List<String> ALL = List.of("contest", "recognition");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JsonMapper json;
    private final ZoneId zone;

    CallTemplates(JsonMapper json, @Value("${cchc.zone}") ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    /** The text of a template. */
    public String text(String template) {
        if (!ALL.contains(template)) {
            throw new IllegalArgumentException("No template " + template);
        }
        try {
            return new ClassPathResource("initiative/" + template + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public CallFile.Reading read(String slug, String text) {
        return CallFileReader.read(slug, text.getBytes(StandardCharsets.UTF_8), json, LocalDate.now(zone), zone);
    }

    /** The rules of a call as {@link #read} reads them. */
    public String text(Call call) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", call.title());
        whole.put("opensAt", time(call.opensAt()));
        whole.put("closesAt", time(call.closesAt()));
        Map<?, ?> rules = json.convertValue(call.rules(), Map.class);
        rules.forEach((key, value) -> whole.put(String.valueOf(key), plain(value)));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        return new Yaml(options).dump(whole);
    }

    /** Without what was not said; moments as people write them. */
    private Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                fields.forEach((key, inner) -> {
                    if (inner != null) {
                        var name = String.valueOf(key);
                        copy.put(name, name.equals("until") ? until(inner) : plain(inner));
                    }
                });
                copy.remove("full");
                yield copy;
            }
            case List<?> list -> list.stream().map(this::plain).toList();
            case java.math.BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value;
        };
    }

    private String until(Object value) {
        return value instanceof Number seconds
                ? time(Instant.ofEpochSecond(seconds.longValue()))
                : time(Instant.parse(String.valueOf(value)));
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
