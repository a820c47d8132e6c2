package vn.cchc.initiative.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.cchc.initiative.call.CallDesk;
import vn.cchc.initiative.call.CallTemplates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Begins a call from a template. */
@Route(value = CallsDeskView.PATH + "/moi", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
@StyleSheet("context://cchc/contestdesk.css")
public class NewCallView extends Div implements HasDynamicTitle {

    private final transient CallDeskTools tools;

    public NewCallView(CallDeskTools tools, CallTemplates templates, CallDesk desk) {
        this.tools = tools;
        addClassNames("cchc-dense", "desk");
        var slug = new TextField(tools.say("slug"));
        slug.setHelperText(tools.say("slug.hint"));
        slug.setMaxLength(60);
        var template = new ComboBox<String>(tools.say("template"));
        template.setItems(CallTemplates.ALL);
        template.setItemLabelGenerator(one -> tools.say("template." + one));
        var rules = new RulesEditor(tools, templates, "", text -> {});
        rules.setVisible(false);
        template.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                rules.text(templates.text(event.getValue()));
                rules.setVisible(true);
            }
        });
        rules.onSave(() -> slug.getValue().strip(), file -> {
            long id = desk.create(file);
            getUI().ifPresent(ui -> ui.navigate(CallsDeskView.PATH + "/" + id));
        });
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(CallsDeskView.PATH, tools.say("nav"))),
                Parts.div("deskhead", new Div(new H1(tools.say("new")), new Paragraph(tools.say("new.what")))),
                Parts.div("fields", slug, template),
                rules));
    }

    @Override
    public String getPageTitle() {
        return tools.say("new") + " · " + tools.texts.get("ui.portal");
    }
}
