package vn.cchc.contest.attempt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.question.Response;

/** Responses as JSON that reads the same for equal responses, so that texts can be compared and hashed. */
@Component
public class ResponseText {

    private final JsonMapper json;

    ResponseText(JsonMapper json) {
        this.json = json;
    }

    public String write(Response response) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (response) {
            case Response.Choice choice -> {
                fields.put("kind", "choice");
                fields.put("options", new TreeSet<>(choice.options()));
            }
            case Response.Order order -> {
                fields.put("kind", "order");
                fields.put("options", order.options());
            }
            case Response.Matches matches -> {
                fields.put("kind", "matches");
                fields.put("pairs", new TreeMap<>(matches.pairs()));
            }
            case Response.Text text -> {
                fields.put("kind", "text");
                fields.put("text", text.text());
            }
        }
        return json.writeValueAsString(fields);
    }

    public Response read(String text) {
        return json.readValue(text, Response.class);
    }
}
