package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.Grants;
import vn.cchc.account.Person;
import vn.cchc.account.PhoneNumber;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.account.session.Sessions;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
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
    private final transient SecondFactors factors;
    private final transient Person reader;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private long id;

    public AccountView(
            Texts texts,
            Dates dates,
            AccountDirectory accounts,
            Grants grants,
            ScopeWords words,
            Sessions sessions,
            SecondFactors factors) {
        this.texts = texts;
        this.dates = dates;
        this.accounts = accounts;
        this.grants = grants;
        this.words = words;
        this.sessions = sessions;
        this.factors = factors;
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
                        Parts.div("acts", openness(account), endSessions(account), removeApp(account), give)),
                facts(account),
                Parts.classed(new H2(texts.get("people.grants")), "listtitle"),
                new GrantTable(
                        texts,
                        dates,
                        words,
                        account.roles(),
                        grants.of(account.person()),
                        role -> attempt(() -> accounts.withdraw(id, role), texts.get("people.grant.taken")),
                        grant -> attempt(() -> grants.revoke(grant), texts.get("people.grant.taken"))));
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

    private NativeButton removeApp(AccountLine account) {
        var button = Parts.classed(
                new NativeButton(
                        texts.get("people.account.app.remove"),
                        click -> Question.ask(
                                texts.get(
                                        "people.account.app.remove.ask",
                                        account.profile().displayName()),
                                texts.get("people.account.app.remove.what"),
                                texts.get("people.account.app.remove"),
                                texts.get("ui.cancel"),
                                () -> {
                                    factors.removeApp(id, account.signInName());
                                    sessions.endAll(id, account.signInName(), null);
                                    said(texts.get("people.account.app.removed"));
                                })),
                "btn second");
        button.setVisible(account.id() != reader.id() && factors.hasApp(id));
        return button;
    }

    private DescriptionList facts(AccountLine account) {
        var facts = Parts.classed(new DescriptionList(), "facts");
        fact(facts, "people.sign-in-name", account.signInName());
        fact(facts, "people.email", Objects.requireNonNullElse(account.email(), ""));
        fact(facts, "people.phone", account.phone() == null ? "" : new PhoneNumber(account.phone()).national());
        fact(facts, "people.organization", account.profile().organization());
        fact(facts, "people.locality", account.profile().locality());
        fact(
                facts,
                "people.account.second-step",
                texts.get(factors.hasApp(id) ? "people.account.app" : "people.account.app.none"));
        fact(facts, "people.account.opened", dates.time(account.createdAt()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
        }
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
