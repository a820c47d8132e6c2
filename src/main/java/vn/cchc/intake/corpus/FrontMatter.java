package vn.cchc.intake.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.cchc.intake.form.Refusal;

/**
 * A Markdown file taken apart: the YAML between two lines of three dashes, and the text below.
 *
 * @param bodyLine the number of the body's first line in the file
 */
record FrontMatter(JsonNode fields, List<String> yaml, String body, int bodyLine) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Bytes to lines to parts; refuses what is no such file, with the line as the refusal's field. */
    static FrontMatter read(byte[] bytes) {
        List<String> lines = decoded(bytes).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            throw new Misplaced("intake.corpus.no-front-matter", 1);
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals("---")) {
            end++;
        }
        if (end == lines.size()) {
            throw new Misplaced("intake.corpus.front-matter-open", lines.size());
        }
        List<String> yaml = lines.subList(1, end);
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        return new FrontMatter(parsed(yaml), yaml, body, end + 2);
    }

    /** The line of the file on which a field stands; the front matter's first where it stands nowhere. */
    int lineOf(@Nullable String field) {
        if (field != null) {
            Pattern start = Pattern.compile("[\"']?" + Pattern.quote(field) + "[\"']?\\s*:.*");
            for (int i = 0; i < yaml.size(); i++) {
                Matcher matcher = start.matcher(yaml.get(i));
                if (matcher.matches()) {
                    return i + 2;
                }
            }
        }
        return 1;
    }

    private static JsonNode parsed(List<String> yaml) {
        try {
            JsonNode fields = YAML.readTree(String.join("\n", yaml) + "\n");
            if (!fields.isObject()) {
                throw new Misplaced("intake.corpus.no-fields", 2);
            }
            return fields;
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            boolean twice = String.valueOf(broken.getOriginalMessage()).contains("uplicate");
            throw new Misplaced(twice ? "intake.corpus.field-twice" : "intake.corpus.yaml-broken", line + 1);
        }
    }

    private static String decoded(byte[] bytes) {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(source)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            int line = 1;
            for (int i = 0; i < source.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Misplaced("intake.corpus.not-utf8", line);
        }
    }

    /** A refusal that knows its line. */
    static final class Misplaced extends Refusal {
        private static final long serialVersionUID = 1L;

        private final int line;

        Misplaced(String key, int line, String... arguments) {
            super(key, null, arguments);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
