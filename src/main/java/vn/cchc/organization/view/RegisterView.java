package vn.cchc.organization.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.cchc.organization.exchange.RegisterExchange;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.Snapshots;
import vn.cchc.organization.register.UnitQuery;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;

/** One realm of the register: its tree, or what a search finds in it. */
abstract class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_FOUND = 50;

    private final Realm realm;
    private final transient Snapshots snapshots;
    private final transient UnitWords words;
    private final TextField search = new TextField();
    private final Checkbox ended = new Checkbox();
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();

    RegisterView(Realm realm, Snapshots snapshots, RegisterExchange exchange, UnitWords words) {
        this.realm = realm;
        this.snapshots = snapshots;
        this.words = words;
        addClassNames("cchc-dense", "desk");
        add(Parts.div("wrap", head(), tabs(), filters(), list, new Exports(exchange, words)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var asked = parameters.getSingleParameter("q").orElse("");
        search.setValue(asked.length() > search.getMaxLength() ? "" : asked);
        ended.setValue(parameters.getSingleParameter("het").isPresent());
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("organization.title", words.realm(realm));
    }

    private Div head() {
        var imports = Parts.link("btn second", RegisterImportView.ADDRESS, new Icon("upload"));
        imports.add(words.get("organization.import"));
        var add = Parts.link("btn", UnitWords.list(realm) + "/moi", new Icon("plus"));
        add.add(words.get("organization.add." + realm));
        count.getElement().setAttribute("role", "status");
        var what = words.get(
                realm == Realm.ORGANIZATION ? "organization.organizations.what" : "organization.localities.what");
        return Parts.div(
                "deskhead",
                new Div(new H1(words.realm(realm)), Parts.paragraph("", what), count),
                Parts.div("acts", imports, add));
    }

    private Nav tabs() {
        var tabs = Parts.classed(new Nav(), "tabs");
        tabs.setAriaLabel(words.get("organization.tabs"));
        for (var one : new Realm[] {Realm.ORGANIZATION, Realm.LOCALITY}) {
            tabs.add(Parts.tab(UnitWords.list(one), words.realm(one), one == realm));
        }
        return tabs;
    }

    private Div filters() {
        search.setLabel(words.get("organization.search"));
        search.setPlaceholder(words.get("organization.search.hint"));
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        search.addValueChangeListener(event -> changed(event.isFromClient()));
        ended.setLabel(words.get("organization.ended.show"));
        ended.addValueChangeListener(event -> changed(event.isFromClient()));
        return Parts.div("filters", search, ended);
    }

    /** Changes the address without navigating, so that the field being typed in keeps the focus. */
    private void changed(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        Map<String, String> parameters = new HashMap<>();
        if (!search.getValue().isBlank()) {
            parameters.put("q", search.getValue().strip());
        }
        if (Boolean.TRUE.equals(ended.getValue())) {
            parameters.put("het", "1");
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(UnitWords.list(realm), QueryParameters.simple(parameters)));
        show();
    }

    private void show() {
        var snapshot = snapshots.current();
        var today = words.dates.today();
        list.removeAll();
        if (search.getValue().isBlank()) {
            long all = snapshot.tree().units().stream()
                    .filter(unit -> unit.realm() == realm)
                    .count();
            long alive = snapshot.tree().units().stream()
                    .filter(unit -> unit.realm() == realm && snapshot.tree().exists(unit, today))
                    .count();
            count.setText(words.get("organization.count", alive, all - alive));
            list.add(
                    all == 0
                            ? new Empty(words.get("organization.empty"), words.get("organization.empty.why"))
                            : new UnitBranch(snapshot.tree(), realm, words, ended.getValue()));
            return;
        }
        var on = Boolean.TRUE.equals(ended.getValue()) ? null : today;
        var found = snapshot.index().search(new UnitQuery(realm, search.getValue(), Set.of(), null, on, 0, MOST_FOUND));
        count.setText(
                words.get(found.size() < MOST_FOUND ? "organization.found" : "organization.found.more", found.size()));
        if (found.isEmpty()) {
            list.add(new Empty(words.get("organization.none"), words.get("organization.none.why")));
        } else {
            list.add(new UnitMatches(snapshot.tree(), found, words));
        }
    }
}
