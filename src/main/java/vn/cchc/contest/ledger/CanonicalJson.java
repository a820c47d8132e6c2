package vn.cchc.contest.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that reads the same for the same content: fields by name, no blanks. Ledgers hold texts, whole numbers and truth values only. */
public final class CanonicalJson {

    private final JsonMapper json;

    public CanonicalJson(JsonMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        return json.writeValueAsString(sorted(json.valueToTree(value)));
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> entries = new ArrayList<>();
            node.forEach(entry -> entries.add(sorted(entry)));
            return entries;
        }
        return node;
    }
}
