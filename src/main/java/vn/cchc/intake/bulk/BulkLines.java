package vn.cchc.intake.bulk;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.intake.form.DraftForm;
import vn.cchc.intake.form.Refusal;
import vn.cchc.library.DocumentDraft;

/** Makes a draft of one line, or refuses it with a reason. */
@Component
class BulkLines {

    /** No honest document comes near: the longest law of the country has less than 1 MB of text. */
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_LINE)
                            .maxNestingDepth(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ZoneId zone;

    BulkLines(@Value("${cchc.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /** @throws Refusal with the reason */
    DocumentDraft draft(LineReader.Line line) {
        JsonNode node = parsed(line.text(LONGEST_LINE));
        if (!node.isObject()) {
            throw new Refusal("intake.refused.not-json-object", null);
        }
        return DraftForm.whole(node, LocalDate.now(zone));
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (StreamConstraintsException tooDeep) {
            throw new Refusal("intake.refused.too-deep", null);
        } catch (JacksonException broken) {
            String message = String.valueOf(broken.getOriginalMessage());
            TokenStreamLocation location = broken.getLocation();
            String column = location == null ? "1" : String.valueOf(Math.max(1, location.getColumnNr()));
            if (message.contains("Duplicate")) {
                throw new Refusal("intake.refused.field-twice", null, column);
            }
            throw new Refusal("intake.refused.not-json", null, column);
        }
    }
}
