package vn.cchc.library.document;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.library.Provision;

/** Former texts and contents as JSON; a mapper of their own keeps the stored form apart from what the web sends. */
final class Snapshots {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Snapshots() {}

    static String write(Object snapshot) {
        return JSON.writeValueAsString(snapshot);
    }

    static List<Provision> provisions(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static FormerContent content(String json) {
        return JSON.readValue(json, FormerContent.class);
    }
}
