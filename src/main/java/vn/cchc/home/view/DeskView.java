package vn.cchc.home.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Frame;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Everything the person who has signed in may work on, each section with a sentence on what it is for. */
@Route(value = "quan-tri", layout = PortalLayout.class)
@PermitAll
public class DeskView extends Div implements HasDynamicTitle {

    private final transient Texts texts;

    DeskView(Frame frame, Texts texts) {
        this.texts = texts;
        addClassNames("cchc-dense", "desk");
        List<Frame.Item> sections = frame.desk();
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead", new Div(new H1(texts.get("ui.desk")), new Paragraph(texts.get("home.work.lead")))),
                sections.isEmpty()
                        ? new Empty(texts.get("home.work.none"), texts.get("home.work.none.why"))
                        : Parts.list(
                                "sections", sections.stream().map(this::card).toList())));
    }

    private ListItem card(Frame.Item section) {
        Anchor card = Parts.link("card", section.path());
        var name = new Span(new Span(texts.get(section.key())), new Icon("chevron-right"));
        card.getElement()
                .appendChild(
                        new Element("b")
                                .appendChild(name.getChildren()
                                        .map(part -> part.getElement())
                                        .toArray(Element[]::new)),
                        new Element("p").setText(texts.get(section.key() + ".what")));
        return new ListItem(card);
    }

    @Override
    public String getPageTitle() {
        return texts.get("ui.desk");
    }
}
