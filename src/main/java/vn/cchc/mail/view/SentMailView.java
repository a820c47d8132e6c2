package vn.cchc.mail.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import vn.cchc.mail.Message;
import vn.cchc.mail.Outbox;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** The administrator's list of messages: what waits, what left, what failed and why. */
@Route(value = SentMailView.PATH, layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class SentMailView extends Div implements BeforeEnterObserver, HasDynamicTitle, MessageRows.Acts {

    static final String PATH = "quan-tri/thu-da-gui";

    private static final int PAGE_SIZE = 25;

    private final transient Outbox outbox;
    private final transient Texts texts;
    private final MessageRows rows;
    private final Notice notice = new Notice();
    private final Nav tabs = new Nav();
    private final Div list = new Div();
    private Message.@Nullable State state;
    private int page;

    public SentMailView(Outbox outbox, Texts texts, Dates dates) {
        this.outbox = outbox;
        this.texts = texts;
        this.rows = new MessageRows(texts, dates, outbox.isDemo());
        addClassNames("cchc-dense", "desk");
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", texts.get("mail-view.filter"));
        var head = Parts.div(
                "deskhead",
                new Div(
                        new H1(texts.get("mail-view.title")),
                        new Paragraph(texts.get(outbox.isDemo() ? "mail-view.what.demo" : "mail-view.what"))));
        add(Parts.div("wrap", head, tabs, notice, list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        state = parameters.getSingleParameter("state").map(SentMailView::state).orElse(null);
        page = Pager.asked(parameters, "page", 99_999);
        notice.clear();
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("mail-view.title") + " · " + texts.get("ui.portal");
    }

    @Override
    public void retry(Message message) {
        outbox.retry(message.id());
        show();
        notice.say(Notice.Tone.OK, texts.get("mail-view.retried"));
    }

    @Override
    public void cancel(Message message) {
        boolean cancelled = outbox.cancel(message.id());
        show();
        notice.say(
                cancelled ? Notice.Tone.OK : Notice.Tone.WARN,
                texts.get(cancelled ? "mail-view.cancelled" : "mail-view.too-late"));
    }

    private void show() {
        tabs.removeAll();
        tabs.add(tab(null));
        Arrays.stream(Message.State.values()).map(this::tab).forEach(tabs::add);
        var found = outbox.list(state, PageRequest.of(page, PAGE_SIZE));
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Empty(texts.get("mail-view.none"), texts.get("mail-view.none.why")));
            return;
        }
        rows.show(found.getContent(), this);
        list.add(rows);
        if (found.getTotalPages() > 1) {
            list.add(new Pager(texts, page, found.getTotalPages(), number -> address(state, number)));
        }
    }

    private Anchor tab(Message.@Nullable State of) {
        return Parts.tab(
                address(of, 0), texts.get(of == null ? "mail-view.all" : "mail-view.state." + of.name()), of == state);
    }

    private static String address(Message.@Nullable State state, int page) {
        String query = (state == null ? "" : "&state=" + state.name().toLowerCase(Locale.ROOT))
                + (page == 0 ? "" : "&page=" + (page + 1));
        return PATH + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    private static Message.@Nullable State state(String text) {
        return Arrays.stream(Message.State.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }
}
