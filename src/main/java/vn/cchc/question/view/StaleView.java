package vn.cchc.question.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.question.Bank;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.question.bank.QuestionLine;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;

/** Questions whose article has changed: each beside the article as it reads now, to be confirmed or edited. */
@Route(value = StaleView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
public class StaleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "quan-tri/ngan-hang/cho-xem-lai";

    private static final int PAGE_SIZE = 10;

    private final transient BankDesk desk;
    private final transient QuestionWords words;
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private int page;

    StaleView(BankDesk desk, QuestionWords words) {
        this.desk = desk;
        this.words = words;
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(BanksView.ADDRESS, words.get("question.nav"))),
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(words.get("question.stale.title")),
                                Parts.paragraph("", words.get("question.stale.what"))),
                        Parts.div("acts", new Button(words.get("question.stale.compare"), event -> compare()))),
                notice,
                list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = Pager.asked(event.getLocation().getQueryParameters(), "page", 9_999);
        list();
    }

    @Override
    public String getPageTitle() {
        return words.get("question.title", words.get("question.stale.title"));
    }

    private void compare() {
        desk.compare();
        list();
        notice.say(Notice.Tone.OK, words.get("question.stale.compared"));
    }

    private void list() {
        list.removeAll();
        Page<QuestionLine> lines = desk.stale(PageRequest.of(page, PAGE_SIZE));
        if (lines.isEmpty() && page > 0) {
            page = Math.max(0, lines.getTotalPages() - 1);
            lines = desk.stale(PageRequest.of(page, PAGE_SIZE));
        }
        if (lines.isEmpty()) {
            list.add(new Empty(words.get("question.stale.none"), words.get("question.stale.none.why")));
            return;
        }
        list.add(Parts.list("stale", lines.stream().map(this::item).toList()));
        if (lines.getTotalPages() > 1) {
            list.add(
                    new Pager(words.texts(), page, lines.getTotalPages(), number -> ADDRESS + "?page=" + (number + 1)));
        }
    }

    private ListItem item(QuestionLine line) {
        var item = new ListItem();
        Optional<Bank> bank = desk.bank(line.bank());
        desk.question(line.id())
                .ifPresent(sheet -> item.add(
                        Parts.classed(new H2(words.stale(line.stale())), "why"),
                        Parts.paragraph(
                                "small quiet",
                                words.get(
                                        "question.stale.since",
                                        bank.map(Bank::title).orElse(""),
                                        line.staleSince() == null ? "" : words.time(line.staleSince()))),
                        Parts.div(
                                "cols compare",
                                new QuestionCard(words, sheet.question().content()),
                                new ArticleCard(
                                        words, desk.article(sheet.question().cited())))));
        var confirm = new Button(words.get("question.confirm"), new Icon("check"), event -> confirm(line));
        confirm.setAriaLabel(words.get("question.confirm.what", line.stem()));
        var acts = Parts.div("acts", confirm);
        bank.ifPresent(known -> acts.add(Parts.link(
                "btn second",
                QuestionEditorView.address(known.slug(), line.id()),
                new Icon("pencil"),
                new Span(words.get("question.edit")))));
        item.add(acts);
        return item;
    }

    private void confirm(QuestionLine line) {
        try {
            desk.confirm(line.id());
            list();
            notice.say(Notice.Tone.OK, words.get("question.confirmed"));
        } catch (QuestionRefused refused) {
            list();
            notice.insist(words.refused(refused));
        }
    }
}
