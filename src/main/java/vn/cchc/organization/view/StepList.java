package vn.cchc.organization.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.cchc.organization.register.Link;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitTree;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;

/** The steps to a unit and from it, in words. */
class StepList extends Div {

    /** @param withdraw takes a step back */
    StepList(UnitTree tree, Unit unit, UnitWords words, Consumer<Link> withdraw) {
        List<ListItem> items = new ArrayList<>();
        for (var link : tree.arrivals(unit.id())) {
            tree.find(link.predecessor())
                    .ifPresent(before -> items.add(new ListItem(new Anchor(
                            UnitWords.address(before),
                            words.get(
                                    "organization.step.from",
                                    before.name(),
                                    words.day(link.on()),
                                    words.get("organization.succession." + link.kind()))))));
        }
        for (var link : tree.steps(unit.id())) {
            items.add(step(tree, link, words, withdraw));
        }
        add(
                items.isEmpty()
                        ? Parts.paragraph("small quiet", words.get("organization.step.none"))
                        : Parts.list("units", items));
    }

    private static ListItem step(UnitTree tree, Link link, UnitWords words, Consumer<Link> withdraw) {
        var successor = tree.find(link.successor());
        Component said = new Span(words.get(
                "organization.step.to",
                words.get("organization.succession." + link.kind()),
                words.day(link.on()),
                link.function()));
        var line = Parts.div("unit", said);
        successor.ifPresent(next -> line.add(new Anchor(UnitWords.address(next), next.name())));
        var remove = new Button(
                words.get("organization.step.withdraw"),
                event -> Question.ask(
                        words.get("organization.step.withdraw.ask"),
                        words.get("organization.step.withdraw.consequence"),
                        words.get("organization.step.withdraw"),
                        words.get("ui.cancel"),
                        () -> withdraw.accept(link)));
        remove.addThemeNames("small", "tertiary");
        line.add(remove);
        return new ListItem(line);
    }
}
