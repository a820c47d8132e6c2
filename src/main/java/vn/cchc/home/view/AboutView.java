package vn.cchc.home.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** What the portal is, how far its texts can be relied on, what it keeps of a reader. */
@Route(value = "gioi-thieu", layout = PortalLayout.class)
@AnonymousAllowed
public class AboutView extends Div implements HasDynamicTitle {

    private static final List<String> PARTS = List.of("texts", "validity", "search", "access", "data", "reuse");

    private final transient Texts texts;

    AboutView(Texts texts) {
        this.texts = texts;
        addClassName("wrap");
        var head = Parts.div(
                "deskhead", new Div(new H1(texts.get("home.about")), new Paragraph(texts.get("home.about.lead"))));
        var grid = Parts.div("grid");
        for (String part : PARTS) {
            var heading = new H2(texts.get("home.about." + part));
            heading.setId(part);
            grid.add(new Section(Parts.div("sect", heading), new Paragraph(texts.get("home.about." + part + ".text"))));
        }
        add(head, grid);
    }

    @Override
    public String getPageTitle() {
        return texts.get("home.about");
    }
}
