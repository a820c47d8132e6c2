package vn.cchc.account.view;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.cchc.account.Person;
import vn.cchc.account.token.TokenDesk;
import vn.cchc.account.token.TokenState;
import vn.cchc.account.token.TokenSummary;
import vn.cchc.ui.Icon;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** One's API tokens, an administrator's view of everybody's. */
@Route(value = TokensView.PATH, layout = PortalLayout.class)
@RolesAllowed({"ADMIN", "LIBRARIAN"})
public class TokensView extends Div implements HasDynamicTitle {

    /** Without a leading slash. */
    public static final String PATH = "quan-tri/ma-truy-cap";

    private static final int SIZE = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final transient Texts texts;
    private final transient TokenDesk tokens;
    private final transient Person person;
    private final transient ZoneId zone;
    private final Div list = new Div();
    private int page;

    public TokensView(Texts texts, TokenDesk tokens, @Value("${cchc.zone}") ZoneId zone) {
        this.texts = texts;
        this.tokens = tokens;
        this.zone = zone;
        this.person = Person.signedIn().orElseThrow(NotFoundException::new);
        addClassNames("cchc-dense", "desk");
        var issue = new NativeButton(
                texts.get("account.tokens.issue"),
                click -> new TokenDialog(texts, tokens, person, this::firstPage).open());
        issue.addClassName("btn");
        var acts = new Div(issue);
        acts.addClassName("acts");
        var head = new Div(
                new Div(new H1(texts.get("account.tokens.title")), new Paragraph(texts.get("account.tokens.what"))),
                acts);
        head.addClassName("deskhead");
        var wrap = new Div(head, list);
        wrap.addClassName("wrap");
        add(wrap);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("account.tokens.title") + " · " + texts.get("ui.portal");
    }

    private void firstPage() {
        page = 0;
        show();
    }

    private void show() {
        list.removeAll();
        list.getElement().removeAllChildren();
        var found = tokens.list(person, page, SIZE);
        if (found.total() == 0) {
            var empty = new Div(new Paragraph(texts.get("account.tokens.none")));
            empty.addClassName("empty");
            list.add(empty);
            return;
        }
        var body = element("tbody", "rowgroup");
        found.tokens().forEach(token -> body.appendChild(row(token)));
        var table = element("table", "table").setAttribute("class", "tbl rows");
        table.appendChild(header(), body);
        list.getElement().appendChild(table);
        if (found.total() > SIZE) {
            list.add(pager((int) ((found.total() + SIZE - 1) / SIZE)));
        }
    }

    private Element header() {
        var row = element("tr", "row");
        for (var column : new String[] {"label", "owner", "scopes", "state", "expires", "used"}) {
            row.appendChild(element("th", "columnheader")
                    .setAttribute("scope", "col")
                    .setText(texts.get("account.tokens." + column)));
        }
        var actions = new Span(texts.get("account.tokens.actions"));
        actions.addClassName("vh");
        row.appendChild(
                element("th", "columnheader").setAttribute("scope", "col").appendChild(actions.getElement()));
        return element("thead", "rowgroup").appendChild(row);
    }

    private Element row(TokenSummary token) {
        var row = element("tr", "row");
        row.appendChild(
                cell("label").setAttribute("class", "main").setText(token.label() + " (…" + token.ending() + ")"),
                cell("owner").setText(token.owner()),
                cell("scopes")
                        .setText(token.scopes().stream()
                                .sorted()
                                .map(scope -> texts.get("account.tokens.scope." + scope.name()))
                                .collect(Collectors.joining(", "))),
                cell("state").appendChild(badge(token.state()).getElement()),
                cell("expires").setText(DAY.format(token.expiresAt().atZone(zone))),
                cell("used").setText(used(token.lastUsedAt())));
        var acts = element("td", "cell");
        if (token.state() == TokenState.ACTIVE) {
            var revoke = new NativeButton(texts.get("account.tokens.revoke"), click -> confirm(token));
            revoke.addClassNames("btn", "danger", "s");
            revoke.setAriaLabel(texts.get("account.tokens.revoke.what", token.label()));
            acts.appendChild(revoke.getElement());
        }
        return row.appendChild(acts);
    }

    private String used(@Nullable Instant at) {
        return at == null ? texts.get("account.tokens.never") : MINUTE.format(at.atZone(zone));
    }

    private Span badge(TokenState state) {
        var badge = new Span(
                new Icon(state == TokenState.ACTIVE ? "circle-check" : "circle-x"),
                new Span(texts.get("account.tokens.state." + state.name())));
        badge.addClassNames("badge", state == TokenState.ACTIVE ? "ok" : "none");
        return badge;
    }

    private Nav pager(int pages) {
        var previous = new NativeButton(texts.get("ui.previous"), click -> turn(-1));
        previous.addClassNames("btn", "second", "s");
        previous.setEnabled(page > 0);
        var next = new NativeButton(texts.get("ui.next"), click -> turn(1));
        next.addClassNames("btn", "second", "s");
        next.setEnabled(page + 1 < pages);
        var pager = new Nav(new Span(texts.get("ui.page", page + 1, pages)), new Span(previous, next));
        pager.addClassName("pager");
        pager.setAriaLabel(texts.get("ui.pages"));
        return pager;
    }

    private void turn(int by) {
        page += by;
        show();
    }

    private void confirm(TokenSummary token) {
        var dialog = new ConfirmDialog(
                texts.get("account.tokens.revoke.title", token.label()),
                texts.get("account.tokens.revoke.text"),
                texts.get("account.tokens.revoke"),
                confirmed -> {
                    tokens.revoke(person, token.id());
                    show();
                });
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("ui.cancel"));
        dialog.open();
    }

    private Element cell(String column) {
        return element("td", "cell").setAttribute("data-label", texts.get("account.tokens." + column));
    }

    private static Element element(String tag, String role) {
        return new Element(tag).setAttribute("role", role);
    }
}
