package vn.cchc.organization.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.cchc.organization.register.UnitMatch;
import vn.cchc.organization.register.UnitTree;
import vn.cchc.ui.Parts;

/** What a search found: name, what it belongs to, and the former name by which it was found. */
class UnitMatches extends UnorderedList {

    UnitMatches(UnitTree tree, List<UnitMatch> found, UnitWords words) {
        addClassName("units");
        found.forEach(match -> add(item(tree, match, words)));
    }

    private static ListItem item(UnitTree tree, UnitMatch match, UnitWords words) {
        var unit = match.unit();
        var item = new ListItem(Parts.div(
                "unit",
                new Anchor(UnitWords.address(unit), unit.name()),
                Parts.span("small quiet", words.kind(unit)),
                words.badge(tree, unit)));
        var above = tree.above(unit.id());
        if (!above.isEmpty()) {
            item.add(Parts.paragraph("small quiet", above));
        }
        var formerly = match.formerly();
        if (formerly != null) {
            item.add(Parts.paragraph("small", words.get("organization.formerly", formerly)));
        }
        return item;
    }
}
