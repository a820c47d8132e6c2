package vn.cchc.plan.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanState;
import vn.cchc.plan.PlanTask;
import vn.cchc.plan.desk.PlanDesk;
import vn.cchc.plan.desk.Proposals;
import vn.cchc.plan.desk.Proposals.Proposal;
import vn.cchc.plan.reading.Found;
import vn.cchc.plan.reading.Part;
import vn.cchc.plan.reading.ProposedTask;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** The tasks that the plan's text tells of, beside the text with the words each was read from; a person confirms. */
@Route(value = PlansDeskView.PATH + PlanPage.ID + "/de-xuat", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class ProposalsView extends PlanPage {

    /** Where a text that was pasted waits for its plan, in the session. */
    static final String PASTED = "plan-text-";

    private final transient Proposals proposals;
    private final transient PlanDesk desk;

    public ProposalsView(PlanTools tools, Proposals proposals, PlanDesk desk) {
        super(tools, "de-xuat");
        this.proposals = proposals;
        this.desk = desk;
    }

    @Override
    void show(Plan plan, QueryParameters parameters) {
        var parts = parts(plan);
        var offered = plan.state() == PlanState.DRAFT ? proposals.of(plan, parts) : List.<Proposal>of();
        if (offered.isEmpty()) {
            body.add(new Empty(
                    tools.say("proposals.none"),
                    tools.say("proposals.none.why"),
                    tools.link(address(plan.id(), "nhiem-vu"), "proposals.by-hand", "btn second")));
            return;
        }
        Map<Checkbox, TaskFields> chosen = new LinkedHashMap<>();
        var list = new Div();
        offered.forEach(offer -> list.add(card(offer, parts, chosen)));
        var confirm = tools.button("proposals.confirm", "", () -> confirm(plan, chosen));
        body.add(
                new Paragraph(tools.say("proposals.what", offered.size())),
                Parts.div("beside", new Div(list, Parts.div("acts", confirm)), read(text(parts, offered))));
    }

    /** Scrolls by itself, so the keyboard has to reach it. */
    private Div read(Component[] text) {
        var panel = Parts.div("text", text);
        panel.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", tools.say("field.document"));
        return panel;
    }

    private List<Part> parts(Plan plan) {
        var pasted = VaadinSession.getCurrent().getAttribute(PASTED + plan.id());
        return pasted instanceof String text
                ? List.of(new Part("", text))
                : proposals.document(plan.document()).map(Proposals::parts).orElse(List.of());
    }

    private Div card(Proposal offer, List<Part> parts, Map<Checkbox, TaskFields> chosen) {
        var take = new Checkbox(tools.say("proposals.take", offer.task().position()), true);
        var fields = new TaskFields(tools, offer.task());
        chosen.put(take, fields);
        take.addValueChangeListener(event -> fields.setVisible(event.getValue()));
        var card = Parts.div("proposal", take);
        if (offer.read().repeats() > 0) {
            card.add(Parts.paragraph(
                    "note warn", tools.say("proposals.repeats", offer.read().repeats())));
        }
        card.add(fields, sources(offer.read(), parts));
        return card;
    }

    /** Which field was read from which words. */
    private Div sources(ProposedTask read, List<Part> parts) {
        var list = Parts.div("src");
        source(list, parts, "column.lead", read.lead());
        source(list, parts, "column.timing", read.time());
        source(list, parts, "column.target", read.target());
        read.forms().forEach(form -> source(list, parts, "column.forms", form));
        read.audiences().forEach(audience -> source(list, parts, "column.audience", audience));
        return list;
    }

    private void source(Div list, List<Part> parts, String field, @org.jspecify.annotations.Nullable Found<?> found) {
        if (found != null) {
            var quote = new Element("q").setText(words(parts, found));
            var line = new Paragraph(new Span(tools.say("proposals.read-from", tools.say(field)) + " "));
            line.getElement().appendChild(quote);
            list.add(line);
        }
    }

    private static String words(List<Part> parts, Found<?> found) {
        return parts.stream()
                .filter(part -> part.key().equals(found.part()))
                .findFirst()
                .map(part -> part.words().substring(found.start(), found.end()))
                .orElse("");
    }

    private static Component[] text(List<Part> parts, List<Proposal> offered) {
        return parts.stream().map(part -> marked(part, offered)).toArray(Component[]::new);
    }

    /** The words of a part with those that were read marked. */
    private static Component marked(Part part, List<Proposal> offered) {
        var paragraph = new Paragraph();
        int at = 0;
        for (var found : offered.stream()
                .flatMap(offer -> found(offer.read()))
                .filter(one -> one.part().equals(part.key()))
                .sorted(Comparator.<Found<?>>comparingInt(Found::start)
                        .thenComparing(Found::end, Comparator.reverseOrder()))
                .toList()) {
            if (found.start() >= at) {
                paragraph.add(new Span(part.words().substring(at, found.start())));
                paragraph
                        .getElement()
                        .appendChild(new Element("mark").setText(part.words().substring(found.start(), found.end())));
                at = found.end();
            }
        }
        paragraph.add(new Span(part.words().substring(at)));
        return paragraph;
    }

    private static Stream<Found<?>> found(ProposedTask read) {
        return Stream.<Found<?>>of(read.title(), read.lead(), read.time(), read.coordinating())
                .filter(Objects::nonNull);
    }

    private void confirm(Plan plan, Map<Checkbox, TaskFields> chosen) {
        tools.attempt(notice, () -> {
            List<PlanTask> tasks = new ArrayList<>();
            chosen.forEach((take, fields) -> {
                if (take.getValue()) {
                    tasks.add(fields.task());
                }
            });
            desk.addTasks(plan.id(), tasks);
            VaadinSession.getCurrent().setAttribute(PASTED + plan.id(), null);
            UI.getCurrent().navigate(address(plan.id(), "nhiem-vu"));
        });
    }
}
