package vn.cchc.organization.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.Organizations;
import vn.cchc.organization.Period;
import vn.cchc.organization.RegisterException;
import vn.cchc.organization.register.Realm;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.RegisterReader;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitDraft;
import vn.cchc.organization.register.UnitTree;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;

/** The editor of one unit, new or known. */
abstract class UnitEditor extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Realm realm;
    private final transient Organizations organizations;
    private final transient RegisterReader reader;
    private final transient RegisterDesk desk;
    private final transient Pickers pickers;
    private final transient UnitWords words;
    private final H1 heading = new H1();
    private final Paragraph path = new Paragraph();
    private final Notice notice = new Notice();
    private final UnitFields fields;
    private final Div more = Parts.div("sheet");
    private final Span status = new Span();
    private transient @Nullable Unit unit;
    private boolean dirty;

    UnitEditor(
            Realm realm,
            Organizations organizations,
            RegisterReader reader,
            RegisterDesk desk,
            Pickers pickers,
            UnitWords words) {
        this.realm = realm;
        this.organizations = organizations;
        this.reader = reader;
        this.desk = desk;
        this.pickers = pickers;
        this.words = words;
        fields = new UnitFields(realm, pickers, words);
        fields.onChange(() -> dirty = true);
        status.getElement().setAttribute("role", "status");
        var save = new Button(words.get("organization.save"), event -> save());
        save.addThemeName("primary");
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(UnitWords.list(realm), words.realm(realm))),
                Parts.div("deskhead", new Div(heading, path)),
                notice,
                fields,
                Parts.div("savebar", status, save),
                more));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("id").map(Long::valueOf);
        if (wanted.isEmpty()) {
            fill(new UnitDraft(realm, "", "", null, realm.kinds().getFirst(), null, null, Period.OPEN, List.of(), ""));
            heading.setText(words.get("organization.new." + realm));
            more.add(Parts.paragraph("small quiet", words.get("organization.headcounts.later")));
            return;
        }
        var tree = reader.tree();
        tree.find(realm, wanted.get())
                .ifPresentOrElse(found -> open(tree, found), () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (dirty) {
            var leaving = event.postpone();
            Question.ask(
                    words.get("organization.leave"),
                    words.get("organization.leave.consequence"),
                    words.get("organization.leave.yes"),
                    words.get("organization.leave.no"),
                    leaving::proceed,
                    leaving::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("organization.title", heading.getText());
    }

    private void open(UnitTree tree, Unit found) {
        unit = found;
        heading.setText(found.name());
        path.setText(tree.above(found.id()));
        fill(found.draft());
        more.removeAll();
        if (realm == Realm.ORGANIZATION) {
            more.add(new HeadcountFields(organizations, desk, words, new OrganizationId(found.id())));
        }
        more.add(new SuccessionPanel(
                tree, found, pickers, desk, words, (key, name) -> reload("organization." + key, name)));
    }

    private void fill(UnitDraft draft) {
        fields.set(draft);
        dirty = false;
    }

    private void reload(String key, String... arguments) {
        var tree = reader.tree();
        if (unit != null) {
            tree.find(unit.id()).ifPresent(found -> open(tree, found));
        }
        status.setText("");
        notice.say(Notice.Tone.OK, words.get(key, (Object[]) arguments));
    }

    private void save() {
        notice.clear();
        try {
            var draft = fields.get();
            if (unit == null) {
                long id = desk.add(draft);
                UI.getCurrent().getPage().getHistory().replaceState(null, UnitWords.list(realm) + "/" + id);
                var tree = reader.tree();
                tree.find(id).ifPresent(added -> open(tree, added));
                status.setText(words.get("organization.added", draft.name()));
            } else {
                desk.revise(unit.id(), unit.revision(), draft);
                reload("organization.saved");
                notice.clear();
                status.setText(words.get("organization.saved"));
            }
        } catch (RegisterException refused) {
            status.setText(words.get("organization.not-saved"));
            if (refused.key().endsWith(".stale")) {
                notice.insist(
                        words.refused(refused),
                        new Button(words.get("organization.reload"), event -> reload("organization.reload")));
            } else {
                notice.insist(words.refused(refused));
            }
        }
    }
}
