package vn.cchc.account.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import vn.cchc.account.invitation.InvitationState;
import vn.cchc.account.invitation.Invitations;
import vn.cchc.account.invitation.Invitations.Batch;
import vn.cchc.account.invitation.Invitations.Line;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** A confirmed sheet: who has answered, and again or never mind. */
@Route(value = InviteView.PATH + "/:id([0-9]{1,18})", layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class BatchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIZE = 50;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Invitations invitations;
    private final transient ScopeWords words;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private long id;
    private @Nullable InvitationState state;
    private int page;

    public BatchView(Texts texts, Dates dates, Invitations invitations, ScopeWords words) {
        this.texts = texts;
        this.dates = dates;
        this.invitations = invitations;
        this.words = words;
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(InviteView.PATH, texts.get("people.invite"))),
                notice,
                content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElse(0L);
        if (invitations.batch(id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        var wanted = parameters.getSingleParameter("trang-thai").orElse("");
        state = Arrays.stream(InvitationState.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(null);
        page = Pager.asked(parameters, "trang", 999_999);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.invite") + " · " + texts.get("ui.portal");
    }

    private void show() {
        var batch = invitations.batch(id).orElseThrow(NotFoundException::new);
        var report = new Anchor();
        report.add(new Icon("download"), new Span(texts.get("people.invite.report")));
        report.setHref(
                Xlsx.named(texts.get("people.invite.report.file"), () -> invitations.report(id)),
                AttachmentType.DOWNLOAD);
        content.removeAll();
        content.add(
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(batch.fileName()),
                                Parts.paragraph("", batch.uploadedBy() + " · " + dates.time(batch.uploadedAt()))),
                        Parts.div("acts", Parts.classed(report, "btn second"))),
                tabs(batch));
        var found = invitations.lines(id, state, PageRequest.of(page, SIZE));
        if (found.isEmpty()) {
            content.add(new Empty(texts.get("people.invite.lines.none"), texts.get("people.invite.lines.none.why")));
            return;
        }
        var table = new RowsTable(
                batch.fileName(),
                List.of(
                        new Column(texts.get("people.invite.column.row"), "r"),
                        new Column(texts.get("people.name"), "main"),
                        Column.of(texts.get("people.email")),
                        Column.of(texts.get("people.role")),
                        Column.of(texts.get("people.state")),
                        new Column(texts.get("people.acts"), "do")));
        found.forEach(line -> table.addRow(
                new Span(String.valueOf(line.row())),
                new Span(line.name()),
                new Span(line.email()),
                new Span(line.role() == null ? "" : words.role(line.role()) + " · " + words.scope(line.scope())),
                new Span(state(line)),
                acts(line)));
        content.add(table);
        if (found.getTotalPages() > 1) {
            content.add(new Pager(texts, page, found.getTotalPages(), number -> address(state, number)));
        }
    }

    private Nav tabs(Batch batch) {
        var tabs = Parts.classed(new Nav(), "tabs");
        tabs.setAriaLabel(texts.get("people.state"));
        tabs.add(tab(texts.get("people.all"), null));
        for (var one : InvitationState.values()) {
            long count = batch.counts().getOrDefault(one, 0L);
            if (count > 0) {
                tabs.add(tab(texts.get("people.invite.state." + one.name()) + " (" + count + ")", one));
            }
        }
        return tabs;
    }

    private Anchor tab(String name, @Nullable InvitationState of) {
        return Parts.tab(address(of, 0), name, of == state);
    }

    private String address(@Nullable InvitationState of, int number) {
        return InviteView.PATH + "/" + id + "?trang=" + (number + 1) + (of == null ? "" : "&trang-thai=" + of.name());
    }

    private String state(Line line) {
        var name = texts.get("people.invite.state." + line.state().name());
        if (!line.problems().isEmpty()) {
            return name + ". " + line.problems().stream().map(words::problem).collect(Collectors.joining(" "));
        }
        return line.expiresAt() == null ? name : texts.get("people.invite.until", name, dates.time(line.expiresAt()));
    }

    private Div acts(Line line) {
        if (line.state() != InvitationState.SENT) {
            return new Div();
        }
        var again = Parts.classed(
                new NativeButton(
                        texts.get("people.invite.again"),
                        click -> attempt(() -> invitations.resend(line.id()), texts.get("people.invite.again.done"))),
                "btn plain s");
        again.setAriaLabel(texts.get("people.invite.again.what", line.email()));
        var revoke = Parts.classed(
                new NativeButton(
                        texts.get("people.invite.revoke"),
                        click -> Question.ask(
                                texts.get("people.invite.revoke.what", line.email()),
                                texts.get("people.invite.revoke.then"),
                                texts.get("people.invite.revoke"),
                                texts.get("ui.cancel"),
                                () -> attempt(
                                        () -> invitations.revoke(line.id()), texts.get("people.invite.revoke.done")))),
                "btn danger s");
        revoke.setAriaLabel(texts.get("people.invite.revoke.what", line.email()));
        return Parts.div("tools", again, revoke);
    }

    private void attempt(Runnable change, String done) {
        try {
            change.run();
            notice.say(Notice.Tone.OK, done);
        } catch (IllegalStateException answered) {
            notice.say(Notice.Tone.WARN, texts.get("people.invite.answered"));
        }
        show();
    }
}
