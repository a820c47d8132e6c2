package vn.cchc.plan.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.Evidence;
import vn.cchc.plan.desk.Recording;
import vn.cchc.ui.Parts;

/** What shows that a task was done: reports with their pictures, and links. */
class EvidenceList extends Div {

    private final transient PlanTools tools;
    private final transient @Nullable Recording recording;
    private final transient Consumer<Evidence> remove;

    /** @param recording null for those who do not record for the unit: they see neither remarks nor pictures */
    EvidenceList(PlanTools tools, List<Evidence> all, @Nullable Recording recording, Consumer<Evidence> remove) {
        this.tools = tools;
        this.recording = recording;
        this.remove = remove;
        add(
                all.isEmpty()
                        ? Parts.paragraph("quiet", tools.say("evidence.none"))
                        : Parts.list("evidence", all.stream().map(this::line).toList()));
    }

    private ListItem line(Evidence one) {
        var item = new ListItem(
                new Paragraph(Parts.span("badge none", tools.say("evidence." + one.kind())), new Span(" "), title(one)),
                Parts.paragraph("small quiet", String.join(" · ", facts(one))));
        if (recording != null) {
            if (!one.remark().isEmpty()) {
                item.add(new Paragraph(one.remark()));
            }
            recording
                    .photo(one)
                    .ifPresent(path -> item.add(new Image(
                            DownloadHandler.forFile(path.toFile()).inline(), tools.say("photo.of", one.title()))));
            item.add(tools.button("evidence.remove", "plain s", () -> remove.accept(one)));
        }
        return item;
    }

    private List<String> facts(Evidence one) {
        List<String> facts = new ArrayList<>();
        facts.add(tools.dates.day(one.heldOn(), null));
        if (!one.place().isEmpty()) {
            facts.add(one.place());
        }
        if (one.people() != null) {
            facts.add(tools.say("people", one.people()));
        }
        if (one.minutes() != null) {
            facts.add(tools.say("minutes", one.minutes()));
        }
        return facts;
    }

    private static Span title(Evidence one) {
        if (one.address().isEmpty()) {
            return new Span(one.title());
        }
        var link = new Anchor(one.address(), one.title());
        link.setRouterIgnore(true);
        return new Span(link);
    }
}
