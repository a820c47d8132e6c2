package vn.cchc.plan.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.plan.competition.Competition;
import vn.cchc.plan.competition.CompetitionRules;
import vn.cchc.plan.competition.CompetitionRules.Measure;
import vn.cchc.plan.competition.Competitions;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Sets a competition up: what it joins, with which share, and what a place is worth. */
@Route(value = CompetitionsView.PATH + "/:id([0-9]{1,18})", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class CompetitionView extends SidePage {

    private final transient Competitions competitions;
    private final TextField title = new TextField();
    private final TextField slug = new TextField();
    private final TextArea summary = new TextArea();
    private final Select<Measure> measure = new Select<>();
    private final TextField points = new TextField();
    private final IntegerField bestOfUnit = new IntegerField();
    private final CompetitionParts parts;
    private transient @Nullable Competition found;

    public CompetitionView(PlanTools tools, Competitions competitions) {
        super(tools, "competitions");
        this.competitions = competitions;
        title.setLabel(say("field.title"));
        title.setMaxLength(300);
        slug.setLabel(say("field.slug"));
        slug.setHelperText(say("field.slug.hint"));
        slug.setMaxLength(60);
        summary.setLabel(say("field.summary"));
        summary.setMaxLength(2_000);
        measure.setLabel(say("field.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(one -> say("measure." + one));
        measure.addValueChangeListener(event -> points.setVisible(event.getValue() == Measure.PLACES));
        points.setLabel(say("field.points"));
        points.setHelperText(say("field.points.hint"));
        bestOfUnit.setLabel(say("field.best"));
        bestOfUnit.setHelperText(say("field.best.hint"));
        bestOfUnit.setMin(0);
        parts = new CompetitionParts(tools, competitions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        found = event.getRouteParameters()
                .get("id")
                .filter(id -> !id.equals("0"))
                .map(id -> competitions.find(Long.parseLong(id)).orElseThrow(NotFoundException::new))
                .orElse(null);
        var rules = found == null
                ? new CompetitionRules("", Measure.PLACES, List.of(10, 8, 6, 5, 4, 3, 2, 1), 3, List.of())
                : found.rules();
        title.setValue(found == null ? "" : found.title());
        slug.setValue(found == null ? "" : found.slug());
        summary.setValue(rules.summary());
        measure.setValue(rules.measure());
        points.setValue(rules.points().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        bestOfUnit.setValue(rules.bestOfUnit());
        parts.show(rules.parts(), found == null || !found.published());
        super.beforeEnter(event);
    }

    @Override
    void show(QueryParameters parameters) {
        boolean open = found == null || !found.published();
        slug.setReadOnly(found != null);
        for (var field : List.of(title, points)) {
            field.setReadOnly(!open);
        }
        summary.setReadOnly(!open);
        measure.setReadOnly(!open);
        bestOfUnit.setReadOnly(!open);
        body.add(Parts.div("planform", title, slug, summary, measure, points, bestOfUnit), parts);
        var acts = Parts.div("acts");
        if (open) {
            acts.add(tools.button("competitions.save", "", this::save));
        }
        if (found != null) {
            long id = found.id();
            if (found.published()) {
                var see = Parts.link("btn second", "/hoi-thi/" + found.slug(), say("see"));
                see.setRouterIgnore(true);
                acts.add(
                        see,
                        tools.button(
                                "competitions.withdraw",
                                "danger s",
                                () -> change(() -> competitions.withdraw(id), "withdrawn")));
            } else {
                acts.add(tools.button(
                        "competitions.publish", "second", () -> change(() -> competitions.publish(id), "out")));
            }
        }
        body.add(acts);
    }

    private void save() {
        List<Integer> given;
        try {
            given = Arrays.stream(points.getValue().split("[,;\\s]+"))
                    .filter(one -> !one.isBlank())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException unreadable) {
            notice.insist(tools.texts.get("competition.problem.points"));
            return;
        }
        var before = found;
        tools.attempt(notice, () -> {
            if (before == null) {
                long id = competitions.create(slug.getValue().strip(), title.getValue(), rules(given));
                UI.getCurrent().navigate(CompetitionsView.PATH + "/" + id);
            } else {
                competitions.revise(before.id(), title.getValue(), rules(given));
                notice.say(Notice.Tone.OK, say("saved"));
            }
        });
    }

    private void change(Runnable act, String done) {
        var before = found;
        if (before != null && tools.attempt(notice, act)) {
            var now = competitions.find(before.id()).orElseThrow(NotFoundException::new);
            found = now;
            parts.show(now.rules().parts(), !now.published());
            refresh();
            notice.say(Notice.Tone.OK, say(done));
        }
    }

    private CompetitionRules rules(List<Integer> given) {
        var best = bestOfUnit.getValue();
        return new CompetitionRules(
                summary.getValue(), measure.getValue(), given, best == null ? 0 : best, parts.chosen());
    }

    private String say(String key, Object... arguments) {
        return tools.say("competitions." + key, arguments);
    }
}
