package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.Grants;
import vn.cchc.account.Grants.Grant;
import vn.cchc.account.Person;
import vn.cchc.account.PhoneNumber;
import vn.cchc.account.Role;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.account.session.Sessions;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** One account: who it is, what it may do where, and whether it is open. */
@Route(value = AccountsView.PATH + "/:id([0-9]{1,18})", layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient AccountDirectory accounts;
    private final transient Grants grants;
    private final transient ScopeWords words;
    private final transient Sessions sessions;
    private final transient Person reader;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private long id;

    public AccountView(
            Texts texts, Dates dates, AccountDirectory accounts, Grants grants, ScopeWords words, Sessions sessions) {
        this.texts = texts;
        this.dates = dates;
        this.accounts = accounts;
        this.grants = grants;
        this.words = words;
        this.sessions = sessions;
        this.reader = Person.signedIn().orElseThrow(NotFoundException::new);
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(AccountsView.PATH, texts.get("people.accounts"))),
                notice,
                content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElse(0L);
        if (accounts.find(id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.account") + " · " + texts.get("ui.portal");
    }

    private void show() {
        var account = accounts.find(id).orElseThrow(NotFoundException::new);
        var give = Parts.classed(
                new NativeButton(
                        texts.get("people.grant.give"),
                        click -> new GrantDialog(texts, words, dates, (role, scope, until) -> {
                                    grants.give(account.person(), role, scope, until);
                                    said(texts.get("people.grant.given"));
                                })
                                .open()),
                "btn");
        content.removeAll();
        content.add(
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(account.profile().displayName()),
                                new Div(AccountBadge.of(texts, account.enabled()))),
                        Parts.div("acts", openness(account), endSessions(account), give)),
                facts(account),
                Parts.classed(new H2(texts.get("people.grants")), "listtitle"),
                table(account));
    }

    private Component openness(AccountLine account) {
        if (!account.enabled()) {
            return Parts.classed(
                    new NativeButton(texts.get("people.account.reopen"), click -> {
                        accounts.reopen(id);
                        said(texts.get("people.account.reopened"));
                    }),
                    "btn second");
        }
        var close = Parts.classed(
                new NativeButton(
                        texts.get("people.account.close"),
                        click -> Question.ask(
                                texts.get(
                                        "people.account.close.ask",
                                        account.profile().displayName()),
                                texts.get("people.account.close.what"),
                                texts.get("people.account.close"),
                                texts.get("ui.cancel"),
                                () -> attempt(() -> accounts.close(id), texts.get("people.account.closed")))),
                "btn danger");
        close.setEnabled(account.id() != reader.id());
        return close;
    }

    private NativeButton endSessions(AccountLine account) {
        return Parts.classed(
                new NativeButton(
                        texts.get("people.account.sessions"),
                        click -> said(texts.get(
                                "people.account.sessions.ended", sessions.endAll(id, account.signInName(), null)))),
                "btn second");
    }

    private DescriptionList facts(AccountLine account) {
        var facts = Parts.classed(new DescriptionList(), "facts");
        fact(facts, "people.sign-in-name", account.signInName());
        fact(facts, "people.email", Objects.requireNonNullElse(account.email(), ""));
        fact(facts, "people.phone", account.phone() == null ? "" : new PhoneNumber(account.phone()).national());
        fact(facts, "people.organization", account.profile().organization());
        fact(facts, "people.locality", account.profile().locality());
        fact(facts, "people.account.opened", dates.time(account.createdAt()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
        }
    }

    private RowsTable table(AccountLine account) {
        var table = new RowsTable(
                texts.get("people.grants"),
                List.of(
                        new Column(texts.get("people.role"), "main"),
                        Column.of(texts.get("people.scope")),
                        Column.of(texts.get("people.grant.by")),
                        Column.of(texts.get("people.grant.until")),
                        new Column(texts.get("people.acts"), "do")));
        account.roles().stream()
                .sorted()
                .forEach(role -> table.addRow(
                        new Span(words.role(role)),
                        new Span(texts.get("people.scope.portal")),
                        new Span(""),
                        new Span(texts.get("people.grant.for-ever")),
                        withdraw(role)));
        var now = Clock.systemUTC().instant();
        for (Grant grant : grants.of(account.person())) {
            var until = grant.until() == null ? texts.get("people.grant.for-ever") : dates.time(grant.until());
            table.addRow(
                    new Span(words.role(grant.role())),
                    new Span(words.scope(grant.scope())),
                    new Span(grant.grantedBy() + " · " + dates.time(grant.grantedAt())),
                    new Span(
                            grant.revokedAt() == null
                                    ? until
                                    : texts.get("people.grant.revoked", dates.time(grant.revokedAt()))),
                    grant.holds(now) ? revoke(grant) : new Span(""));
        }
        return table;
    }

    private NativeButton withdraw(Role role) {
        return take(
                words.role(role), () -> attempt(() -> accounts.withdraw(id, role), texts.get("people.grant.taken")));
    }

    private NativeButton revoke(Grant grant) {
        return take(
                words.role(grant.role()) + " · " + words.scope(grant.scope()),
                () -> attempt(() -> grants.revoke(grant.id()), texts.get("people.grant.taken")));
    }

    private NativeButton take(String what, Runnable taking) {
        var button = Parts.classed(
                new NativeButton(
                        texts.get("people.grant.take"),
                        click -> Question.ask(
                                texts.get("people.grant.take.ask", what),
                                texts.get("people.grant.take.what"),
                                texts.get("people.grant.take"),
                                texts.get("ui.cancel"),
                                taking)),
                "btn danger s");
        button.setAriaLabel(texts.get("people.grant.take.ask", what));
        return button;
    }

    private void attempt(Runnable change, String done) {
        try {
            change.run();
            said(done);
        } catch (IllegalStateException lastAdministrator) {
            notice.insist(texts.get("people.account.last-admin"));
        }
    }

    private void said(String sentence) {
        notice.say(Notice.Tone.OK, sentence);
        show();
    }
}
