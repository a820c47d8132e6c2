package vn.cchc.plan.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.organization.OrganizationId;
import vn.cchc.organization.picker.OrganizationPicker;
import vn.cchc.plan.desk.PlanDesk;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Begins a plan: whose, for which year, and from which text its tasks are proposed. */
@Route(value = NewPlanView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/plan.css")
public class NewPlanView extends Div implements HasDynamicTitle {

    static final String PATH = PlansDeskView.PATH + "/moi";

    private static final int NEWEST = 300;
    private static final int LONGEST_TEXT = 200_000;

    private final transient PlanTools tools;
    private final transient PlanDesk desk;
    private final Notice notice = new Notice();
    private final TextField title = new TextField();
    private final OrganizationPicker unit;
    private final IntegerField year = new IntegerField();
    private final ComboBox<DocumentSummary> document = new ComboBox<>();
    private final TextArea text = new TextArea();

    public NewPlanView(PlanTools tools, PlanDesk desk, Library library) {
        this.tools = tools;
        this.desk = desk;
        addClassNames("cchc-dense", "desk");
        title.setLabel(tools.say("field.title"));
        title.setMaxLength(500);
        title.setRequiredIndicatorVisible(true);
        unit = new OrganizationPicker(tools.say("field.unit"), tools.organizations, tools.texts, tools.dates.today());
        unit.setRequiredIndicatorVisible(true);
        tools.rights.grantedUnits().stream().findFirst().ifPresent(own -> unit.choose(new OrganizationId(own)));
        year.setLabel(tools.say("field.year"));
        year.setValue(tools.dates.today().getYear());
        document.setLabel(tools.say("field.document"));
        document.setHelperText(tools.say("field.document.hint"));
        document.setClearButtonVisible(true);
        var viewer = Viewer.of(SecurityContextHolder.getContext().getAuthentication());
        document.setItems(library.newest(PageRequest.of(0, NEWEST), viewer).getContent());
        document.setItemLabelGenerator(NewPlanView::name);
        document.addValueChangeListener(event -> {
            if (event.getValue() != null && title.isEmpty()) {
                title.setValue(event.getValue().title());
            }
        });
        text.setLabel(tools.say("field.text"));
        text.setHelperText(tools.say("field.text.hint"));
        text.setMaxLength(LONGEST_TEXT);
        text.setMinHeight("8rem");
        text.setMaxHeight("20rem");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(PlansDeskView.PATH, tools.say("desk"))),
                Parts.div("deskhead", new Div(new H1(tools.say("new")), new Paragraph(tools.say("new.what")))),
                notice,
                Parts.div(
                        "planform",
                        title,
                        unit,
                        year,
                        document,
                        text,
                        Parts.div("acts", tools.button("new.go", "", this::create)))));
    }

    private static String name(DocumentSummary document) {
        var issuer = document.issuer() == null ? "" : " (" + document.issuer() + ")";
        return (document.number() == null ? "" : document.number() + ", ") + document.title() + issuer;
    }

    private void create() {
        if (unit.chosen().isEmpty() || year.getValue() == null) {
            notice.insist(tools.say("new.missing"));
            return;
        }
        var chosen = document.getValue();
        tools.attempt(notice, () -> {
            var plan = desk.create(
                    title.getValue(),
                    unit.chosen().orElseThrow().value(),
                    year.getValue(),
                    chosen == null ? 0 : chosen.id().value());
            var pasted = text.getValue().strip();
            if (!pasted.isEmpty()) {
                VaadinSession.getCurrent().setAttribute(ProposalsView.PASTED + plan.id(), pasted);
            }
            var next = chosen == null && pasted.isEmpty() ? "nhiem-vu" : "de-xuat";
            UI.getCurrent().navigate(PlanPage.address(plan.id(), next));
        });
    }

    @Override
    public String getPageTitle() {
        return tools.say("new") + " · " + tools.texts.get("ui.portal");
    }
}
