package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.Person;
import vn.cchc.account.session.CurrentSession;
import vn.cchc.account.session.Sessions;
import vn.cchc.account.session.SignedInBrowser;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** The browsers one is signed in with, and the end of those that one doesn't want. */
class SessionPanel extends Section {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Sessions sessions;
    private final transient Person person;
    private final Notice notice = new Notice();
    private final RowsTable table;
    private final NativeButton others;

    SessionPanel(Texts texts, Dates dates, Sessions sessions, Person person) {
        this.texts = texts;
        this.dates = dates;
        this.sessions = sessions;
        this.person = person;
        setId("phien");
        addClassName("cchc-dense");
        table = new RowsTable(
                texts.get("security.sessions"),
                List.of(
                        new Column(texts.get("security.session.device"), "main"),
                        Column.of(texts.get("security.session.address")),
                        Column.of(texts.get("security.session.started")),
                        Column.of(texts.get("security.session.seen")),
                        Column.of(texts.get("security.session.action"))));
        others = new NativeButton(texts.get("security.session.end-others"), click -> ask());
        others.addClassNames("btn", "danger");
        var acts = Parts.div("acts", others);
        add(
                new H2(texts.get("security.sessions")),
                Parts.paragraph("", texts.get("security.sessions.what")),
                notice,
                table,
                acts);
        show();
    }

    private void show() {
        table.clear();
        var current = current();
        var found = sessions.of(person.id());
        found.forEach(browser -> table.addRow(
                device(browser, browser.id().equals(current)),
                new Span(browser.address()),
                new Span(dates.time(browser.startedAt())),
                new Span(dates.time(browser.lastSeenAt())),
                browser.id().equals(current) ? new Span() : end(browser)));
        others.setVisible(found.size() > 1);
    }

    private Component device(SignedInBrowser browser, boolean current) {
        var name = new Span(name(browser));
        if (current) {
            name.add(new Span(" "), Parts.span("badge info", texts.get("security.session.this")));
        } else if (browser.rememberedUntil() != null) {
            name.add(new Span(" "), Parts.span("badge none", texts.get("security.session.remembered")));
        }
        return name;
    }

    private String name(SignedInBrowser browser) {
        return browser.device().isEmpty() ? texts.get("security.session.unknown") : browser.device();
    }

    private NativeButton end(SignedInBrowser browser) {
        var end = new NativeButton(texts.get("security.session.end"), click -> {
            sessions.end(person.id(), person.getUsername(), browser.id());
            show();
            notice.say(Notice.Tone.OK, texts.get("security.session.ended"));
        });
        end.addClassNames("btn", "danger", "s");
        end.setAriaLabel(texts.get("security.session.end.what", name(browser), dates.time(browser.startedAt())));
        return end;
    }

    private void ask() {
        Question.ask(
                texts.get("security.session.end-others.title"),
                texts.get("security.session.end-others.text"),
                texts.get("security.session.end-others"),
                texts.get("ui.cancel"),
                () -> {
                    sessions.endAll(person.id(), person.getUsername(), current());
                    show();
                    notice.say(Notice.Tone.OK, texts.get("security.session.ended"));
                });
    }

    private static @Nullable String current() {
        return CurrentSession.id(
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false));
    }
}
