package vn.cchc.audit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.NoSuchMessageException;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.audit.AuditEntry;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.Texts;

/** Lines of the trail. */
class AuditRows extends RowsTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Texts texts;
    private final transient Dates dates;

    AuditRows(Texts texts, Dates dates) {
        super(
                texts.get("audit.title"),
                List.of(
                        new Column(texts.get("audit.action"), "main"),
                        Column.of(texts.get("audit.subject")),
                        Column.of(texts.get("audit.actor")),
                        Column.of(texts.get("audit.when"))));
        this.texts = texts;
        this.dates = dates;
    }

    void show(List<AuditEntry> entries) {
        clear();
        entries.forEach(entry -> addRow(what(entry), subject(entry), actor(entry), when(entry)));
    }

    private Component what(AuditEntry entry) {
        return Parts.div(
                "", new Span(name(texts, entry.action())), Parts.paragraph("small quiet mono", entry.action()));
    }

    private Component subject(AuditEntry entry) {
        var cell = Parts.div("", Parts.span("mono", entry.subject()));
        String details = details(entry.details());
        if (!details.isEmpty()) {
            cell.add(Parts.paragraph("small quiet", details));
        }
        return cell;
    }

    private Component actor(AuditEntry entry) {
        return Parts.div("", new Span(entry.actor()), Parts.paragraph("small quiet num", entry.address()));
    }

    private Component when(AuditEntry entry) {
        return Parts.div(
                "",
                Parts.span("num nowrap", dates.time(entry.at())),
                Parts.paragraph("small quiet num", texts.get("audit.line", String.valueOf(entry.seq()))));
    }

    private static String details(String json) {
        Map<?, ?> read = JSON.readValue(json, Map.class);
        return read.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** In words where the action has some, else as it is recorded. */
    static String name(Texts texts, String action) {
        try {
            String key = "audit.did." + action;
            return texts.get(key);
        } catch (NoSuchMessageException ofAnotherModule) {
            return action;
        }
    }
}
