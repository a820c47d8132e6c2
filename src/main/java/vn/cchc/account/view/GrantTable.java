package vn.cchc.account.view;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.cchc.account.Grants.Grant;
import vn.cchc.account.Role;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.Texts;

/** What an account may do where, by whose word and until when, each line with a button to take it away. */
class GrantTable extends RowsTable {

    private final transient Texts texts;

    GrantTable(
            Texts texts,
            Dates dates,
            ScopeWords words,
            Collection<Role> roles,
            List<Grant> grants,
            Consumer<Role> withdraw,
            LongConsumer revoke) {
        super(
                texts.get("people.grants"),
                List.of(
                        new Column(texts.get("people.role"), "main"),
                        Column.of(texts.get("people.scope")),
                        Column.of(texts.get("people.grant.by")),
                        Column.of(texts.get("people.grant.until")),
                        new Column(texts.get("people.acts"), "do")));
        this.texts = texts;
        roles.stream()
                .sorted()
                .forEach(role -> addRow(
                        new Span(words.role(role)),
                        new Span(texts.get("people.scope.portal")),
                        new Span(""),
                        new Span(texts.get("people.grant.for-ever")),
                        take(words.role(role), () -> withdraw.accept(role))));
        var now = Clock.systemUTC().instant();
        for (Grant grant : grants) {
            var until = grant.until() == null ? texts.get("people.grant.for-ever") : dates.time(grant.until());
            addRow(
                    new Span(words.role(grant.role())),
                    new Span(words.scope(grant.scope())),
                    new Span(grant.grantedBy() + " · " + dates.time(grant.grantedAt())),
                    new Span(
                            grant.revokedAt() == null
                                    ? until
                                    : texts.get("people.grant.revoked", dates.time(grant.revokedAt()))),
                    grant.holds(now)
                            ? take(
                                    words.role(grant.role()) + " · " + words.scope(grant.scope()),
                                    () -> revoke.accept(grant.id()))
                            : new Span(""));
        }
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
}
