package vn.cchc.question.bank;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.question.QuestionContent;

/** What columns hold as JSON; a mapper of its own keeps the stored form apart from what the web sends. */
final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static QuestionContent content(String json) {
        return JSON.readValue(json, QuestionContent.class);
    }

    static Basis basis(String json) {
        return JSON.readValue(json, Basis.class);
    }

    static List<StaleReason> reasons(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
