package vn.cchc.audit.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import vn.cchc.audit.AuditDesk;
import vn.cchc.audit.AuditPage;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Who did what to what, when and from where; and whether anybody changed the record of it. */
@Route(value = AuditView.PATH, layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "quan-tri/nhat-ky";

    private static final int PAGE_SIZE = 50;

    private final transient AuditDesk desk;
    private final transient Texts texts;
    private final transient ZoneId zone;
    private final TextField actor = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField subject = new TextField();
    private final DatePicker from;
    private final DatePicker until;
    private final Paragraph count = new Paragraph();
    private final Notice notice = new Notice();
    private final Anchor csv = new Anchor();
    private final Anchor lines = new Anchor();
    private final Div list = new Div();
    private final AuditRows rows;
    private AuditSearch search = AuditSearch.ALL;

    public AuditView(AuditDesk desk, Texts texts, Dates dates, @Value("${cchc.zone}") ZoneId zone) {
        this.desk = desk;
        this.texts = texts;
        this.zone = zone;
        this.rows = new AuditRows(texts, dates);
        this.from = dates.field(texts.get("audit.from"));
        this.until = dates.field(texts.get("audit.until"));
        addClassNames("cchc-dense", "desk");
        add(Parts.div("wrap", head(), filters(), notice, list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search = AuditSearch.from(event.getLocation().getQueryParameters());
        actor.setValue(search.actor());
        action.setValue(search.action().isEmpty() ? null : search.action());
        subject.setValue(search.subject());
        from.setValue(search.from());
        until.setValue(search.until());
        notice.clear();
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("audit.title") + " · " + texts.get("ui.portal");
    }

    private Div head() {
        var verify = new NativeButton(texts.get("audit.verify"), click -> verify());
        verify.addClassNames("btn", "second");
        for (var file : new Anchor[] {csv, lines}) {
            file.addClassNames("btn", "second");
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
        }
        csv.add(new Icon("download"));
        csv.add(texts.get("audit.csv"));
        lines.add(new Icon("download"));
        lines.add(texts.get("audit.jsonl"));
        count.getElement().setAttribute("role", "status");
        return Parts.div(
                "deskhead", new Div(new H1(texts.get("audit.title")), count), Parts.div("acts", verify, csv, lines));
    }

    private Div filters() {
        actor.setLabel(texts.get("audit.actor"));
        actor.setMaxLength(200);
        subject.setLabel(texts.get("audit.subject"));
        subject.setHelperText(texts.get("audit.subject.hint"));
        subject.setMaxLength(200);
        subject.addClassName("grow");
        action.setLabel(texts.get("audit.action"));
        action.setItems(desk.actions());
        action.setItemLabelGenerator(code -> AuditRows.name(texts, code));
        action.setClearButtonVisible(true);
        actor.addValueChangeListener(event -> changed(event.isFromClient()));
        subject.addValueChangeListener(event -> changed(event.isFromClient()));
        action.addValueChangeListener(event -> changed(event.isFromClient()));
        from.addValueChangeListener(event -> changed(event.isFromClient()));
        until.addValueChangeListener(event -> changed(event.isFromClient()));
        return Parts.div("filters", action, subject, actor, from, until);
    }

    private void changed(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        search = new AuditSearch(
                actor.getValue().strip(),
                Objects.requireNonNullElse(action.getValue(), ""),
                subject.getValue().strip(),
                from.getValue(),
                until.getValue(),
                1);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, search.parameters()));
        show();
    }

    private void show() {
        AuditPage found = desk.newestFirst(search.filter(zone), search.page() - 1, PAGE_SIZE);
        count.setText(texts.get("audit.count", found.total()));
        csv.setHref(file("csv"));
        lines.setHref(file("jsonl"));
        list.removeAll();
        if (found.entries().isEmpty()) {
            var all = Parts.link("btn second", PATH, texts.get("audit.none.all"));
            list.add(new Empty(texts.get("audit.none"), texts.get("audit.none.why"), all));
            return;
        }
        rows.show(found.entries());
        list.add(rows);
        int pages = (int) ((found.total() + PAGE_SIZE - 1) / PAGE_SIZE);
        if (pages > 1) {
            list.add(new Pager(texts, search.page() - 1, pages, number -> address(search.onPage(number + 1))));
        }
    }

    private void verify() {
        var report = desk.verify();
        if (report.intact()) {
            notice.say(Notice.Tone.OK, texts.get("audit.intact", report.checked()));
        } else {
            notice.insist(texts.get("audit.broken", String.valueOf(report.brokenAt()), report.checked()));
        }
    }

    private String file(String ending) {
        return new Location("/api/v1/audit/entries." + ending, search.onPage(1).parameters())
                .getPathWithQueryParameters();
    }

    private static String address(AuditSearch search) {
        return new Location(PATH, search.parameters()).getPathWithQueryParameters();
    }
}
