package vn.cchc.organization.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitTree;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;

/** A branch of the tree as a list of lists: what is below a unit is only fetched once it is opened, a hundred at a time. */
class UnitBranch extends Div {

    private static final int STEP = 100;

    private final transient UnitTree tree;
    private final transient UnitWords words;
    private final boolean ended;
    private final transient List<Unit> units;
    private final UnorderedList items = new UnorderedList();
    private final NativeButton more = new NativeButton();
    private int shown;

    /** The whole realm. */
    UnitBranch(UnitTree tree, Realm realm, UnitWords words, boolean ended) {
        this(tree, tree.tops(realm), words, ended);
    }

    private UnitBranch(UnitTree tree, List<Unit> all, UnitWords words, boolean ended) {
        this.tree = tree;
        this.words = words;
        this.ended = ended;
        this.units = all.stream().filter(this::isShown).toList();
        items.addClassNames("units", "tree");
        more.addClassNames("btn", "plain", "s");
        more.addClickListener(event -> extend());
        add(items, more);
        extend();
    }

    private boolean isShown(Unit unit) {
        return ended || tree.exists(unit, words.dates.today());
    }

    private void extend() {
        int until = Math.min(units.size(), shown + STEP);
        units.subList(shown, until).forEach(unit -> items.add(item(unit)));
        shown = until;
        more.setText(words.get("organization.tree.more", Math.min(STEP, units.size() - shown)));
        more.setVisible(shown < units.size());
    }

    private ListItem item(Unit unit) {
        var line = Parts.div("unit");
        var item = new ListItem(line);
        var below = tree.children(unit.id());
        if (below.stream().anyMatch(this::isShown)) {
            line.add(toggle(unit, item));
        } else {
            line.add(Parts.span("toggle", ""));
        }
        line.add(
                new Anchor(UnitWords.address(unit), unit.name()),
                Parts.span("small quiet", words.kind(unit)),
                words.badge(tree, unit));
        return item;
    }

    private NativeButton toggle(Unit unit, ListItem item) {
        var toggle = new NativeButton();
        toggle.add(new Icon("chevron-right"));
        toggle.addClassNames("toggle");
        say(toggle, unit, false);
        toggle.addClickListener(event -> {
            var open = item.getChildren().filter(UnitBranch.class::isInstance).findFirst();
            if (open.isPresent()) {
                item.remove(open.get());
            } else {
                item.add(new UnitBranch(tree, tree.children(unit.id()), words, ended));
            }
            say(toggle, unit, open.isEmpty());
        });
        return toggle;
    }

    private void say(NativeButton toggle, Unit unit, boolean open) {
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open).toLowerCase(Locale.ROOT));
        toggle.setAriaLabel(words.get(open ? "organization.tree.close" : "organization.tree.open", unit.name()));
    }
}
