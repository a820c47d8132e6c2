package vn.cchc.mail.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.cchc.mail.Outbox;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** What the demonstration would have sent, for whoever tries it out; anywhere else this address does not exist. */
@Route(value = "trinh-dien/thu", layout = PortalLayout.class)
@AnonymousAllowed
public class DemoMailView extends Div implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    private static final int LATEST = 20;

    private final transient Outbox outbox;
    private final transient Texts texts;
    private final transient Dates dates;

    public DemoMailView(Outbox outbox, Texts texts, Dates dates) {
        this.outbox = outbox;
        this.texts = texts;
        this.dates = dates;
        addClassName("desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!outbox.isDemo()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var list = new Div();
        var messages = outbox.demoMessages(LATEST);
        if (messages.isEmpty()) {
            list.add(new Empty(texts.get("mail-view.none"), texts.get("mail-view.none.demo")));
        } else {
            var rows = new MessageRows(texts, dates, true);
            rows.show(messages);
            list.add(rows);
        }
        var head = Parts.div(
                "deskhead",
                new Div(
                        new H1(texts.get("mail-view.demo.title")),
                        new Paragraph(texts.get("mail-view.demo.what", LATEST))));
        removeAll();
        add(Parts.div("wrap", head, list));
    }

    @Override
    public String getPageTitle() {
        return texts.get("mail-view.demo.title") + " · " + texts.get("ui.portal");
    }

    @Override
    public boolean listed() {
        return false;
    }
}
