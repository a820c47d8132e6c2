package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.OneTimeLinks.Link;
import vn.cchc.account.PortalLinks;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** One-time links: issue one, see which were used, end them. */
@Route(value = LinksView.PATH, layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class LinksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = AccountsView.PATH + "/lien-ket";

    private static final int SIZE = 25;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient OneTimeLinks links;
    private final transient ScopeWords words;
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private int page;

    public LinksView(Texts texts, Dates dates, OneTimeLinks links, ScopeWords words, PortalLinks addresses) {
        this.texts = texts;
        this.dates = dates;
        this.links = links;
        this.words = words;
        addClassNames("cchc-dense", "desk");
        var issue = Parts.classed(
                new NativeButton(
                        texts.get("people.link.issue"),
                        click -> new LinkDialog(texts, dates, words, links, addresses, this::show).open()),
                "btn");
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(new H1(texts.get("people.links")), Parts.paragraph("", texts.get("people.links.what"))),
                        Parts.div("acts", issue)),
                new PeopleTabs(texts, PATH),
                notice,
                list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = Pager.asked(event.getLocation().getQueryParameters(), "trang", 999_999);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.links") + " · " + texts.get("ui.portal");
    }

    private void show() {
        var found = links.list(page, SIZE);
        list.removeAll();
        if (found.links().isEmpty()) {
            list.add(new Empty(texts.get("people.links.none"), texts.get("people.links.none.why")));
            return;
        }
        var table = new RowsTable(
                texts.get("people.links"),
                List.of(
                        new Column(texts.get("people.link.holder"), "main"),
                        Column.of(texts.get("people.role")),
                        Column.of(texts.get("people.link.uses")),
                        Column.of(texts.get("people.grant.until")),
                        Column.of(texts.get("people.state")),
                        new Column(texts.get("people.acts"), "do")));
        var now = Clock.systemUTC().instant();
        for (var link : found.links()) {
            table.addRow(
                    new Span(link.displayName()),
                    new Span(words.role(link.role()) + " · " + words.scope(link.scope())),
                    new Span(link.uses() + "/" + link.usesAllowed()),
                    new Span(dates.time(link.expiresAt())),
                    new Span(texts.get(
                            link.revokedAt() != null
                                    ? "people.link.state.revoked"
                                    : !link.holds(now)
                                            ? "people.link.state.expired"
                                            : link.canBeUsed(now)
                                                    ? "people.link.state.open"
                                                    : "people.link.state.used")),
                    link.holds(now) ? revoke(link) : new Span(""));
        }
        list.add(table);
        int pages = (int) ((found.total() + SIZE - 1) / SIZE);
        if (pages > 1) {
            list.add(new Pager(texts, page, pages, number -> number == 0 ? PATH : PATH + "?trang=" + (number + 1)));
        }
    }

    private NativeButton revoke(Link link) {
        var button = Parts.classed(
                new NativeButton(
                        texts.get("people.link.revoke"),
                        click -> Question.ask(
                                texts.get("people.link.revoke.ask", link.displayName()),
                                texts.get("people.link.revoke.what"),
                                texts.get("people.link.revoke"),
                                texts.get("ui.cancel"),
                                () -> {
                                    links.revoke(link.id());
                                    notice.say(Notice.Tone.OK, texts.get("people.link.revoked"));
                                    show();
                                })),
                "btn danger s");
        button.setAriaLabel(texts.get("people.link.revoke.ask", link.displayName()));
        return button;
    }
}
