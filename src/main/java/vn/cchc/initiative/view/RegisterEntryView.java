package vn.cchc.initiative.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.rules.Entrants.Applicant;
import vn.cchc.initiative.rules.EntryKind;
import vn.cchc.initiative.rules.Named;
import vn.cchc.initiative.submission.Content;
import vn.cchc.initiative.submission.Draft;
import vn.cchc.initiative.submission.EntryDesk;
import vn.cchc.initiative.submission.EntryRefused;
import vn.cchc.initiative.submission.EntrySource;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Registers an entry that came on paper, by mail or through a commune. */
@Route(value = CallsDeskView.PATH + CallPage.ID + "/ho-so/moi", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class RegisterEntryView extends CallPage {

    private static final int WHOLE = 10_000;

    private final transient EntryDesk desk;
    private final transient ZoneId zone;

    public RegisterEntryView(CallDeskTools tools, EntryDesk desk, @Value("${cchc.zone}") ZoneId zone) {
        super(tools, "ho-so");
        this.desk = desk;
        this.zone = zone;
    }

    @Override
    void show(Call call, RouteParameters route, QueryParameters query) {
        var source = new ComboBox<EntrySource>(tools.say("entry.source"));
        source.setItems(EntrySource.PAPER, EntrySource.MAIL, EntrySource.COMMUNE);
        source.setItemLabelGenerator(one -> tools.say("source." + one));
        source.setValue(EntrySource.PAPER);
        var received = new DateTimePicker(tools.say("register.received"));
        received.setLocale(java.util.Locale.forLanguageTag("vi"));
        var title = field("entry.title", 300);
        var kind = new ComboBox<EntryKind>(tools.texts.get("entries.kind"));
        kind.setItems(call.rules().kinds());
        kind.setItemLabelGenerator(EntryKind::title);
        var field = new ComboBox<Named>(tools.texts.get("entries.field"));
        field.setItems(call.rules().fields());
        field.setItemLabelGenerator(Named::title);
        var authors = new TextArea(tools.say("register.authors"));
        authors.setHelperText(tools.say("register.authors.hint"));
        authors.setWidthFull();
        Map<String, TextArea> sections = new HashMap<>();
        body.add(
                new H2(tools.say("register")),
                Parts.paragraph("quiet", tools.say("register.what")),
                Parts.div("fields", source, received, title, kind, field),
                authors);
        for (var section : call.rules().sections()) {
            var area = new TextArea(section.title());
            area.setMaxLength(section.most());
            area.setWidthFull();
            area.setMinHeight("7rem");
            sections.put(section.slug(), area);
            body.add(area);
        }
        var note = field("register.note", 2_000);
        body.add(note, Parts.div("acts", tools.button("register.do", "", () -> {
            var at = received.getValue();
            var who = authors(authors.getValue());
            if (at == null || who.isEmpty() || kind.getValue() == null) {
                notice.insist(tools.say("register.incomplete"));
                return;
            }
            Map<String, String> texts = new HashMap<>();
            sections.forEach((slug, area) -> texts.put(slug, area.getValue()));
            var content = new Content(
                    title.getValue().strip(),
                    kind.getValue().slug(),
                    field.getValue() == null ? "" : field.getValue().slug(),
                    applicant(call, who.size()),
                    texts);
            try {
                var receipt = desk.register(
                        call.id(),
                        new EntryDesk.Paper(
                                new Draft(content, who),
                                source.getValue(),
                                at.atZone(zone).toInstant(),
                                note.getValue()),
                        List.of());
                refresh();
                notice.say(Notice.Tone.OK, tools.say("registered", receipt.entryCode(), receipt.code()));
            } catch (EntryRefused refused) {
                notice.insist(
                        refused.problems().isEmpty()
                                ? tools.texts.get("entries.refused."
                                        + refused.reason()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'))
                                : String.join(
                                        " ",
                                        refused.problems().stream()
                                                .map(problem -> tools.texts.get(
                                                        problem.key(),
                                                        problem.arguments().toArray()))
                                                .toList()));
            }
        })));
    }

    private static Applicant applicant(Call call, int authors) {
        var allowed = call.rules().entrants().applicants();
        var wanted = authors > 1 ? Applicant.GROUP : Applicant.PERSON;
        return allowed.contains(wanted) ? wanted : allowed.getFirst();
    }

    /** A line each: name; unit; share in per cent. */
    private static List<Draft.DraftAuthor> authors(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<Draft.DraftAuthor> authors = new ArrayList<>();
        for (var line : lines) {
            var parts = line.split(";");
            int share = WHOLE / lines.size();
            if (parts.length > 2 && parts[2].strip().matches("\\d{1,3}([.,]\\d{1,2})?\\s*%?")) {
                share = new java.math.BigDecimal(
                                parts[2].replace("%", "").strip().replace(',', '.'))
                        .movePointRight(2)
                        .intValue();
            }
            authors.add(
                    new Draft.DraftAuthor(parts[0].strip(), null, parts.length > 1 ? parts[1].strip() : "", "", share));
        }
        return authors;
    }

    private TextField field(String key, int longest) {
        var field = new TextField(tools.say(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }
}
