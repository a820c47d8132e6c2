package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.account.invitation.InvitationState;
import vn.cchc.account.invitation.Invitations;
import vn.cchc.account.invitation.Invitations.Batch;
import vn.cchc.account.invitation.Preview;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.account.invitation.SheetRefused;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** Invites staff by the sheet: upload, look at what would come of it, confirm; and the sheets before. */
@Route(value = InviteView.PATH, layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class InviteView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = AccountsView.PATH + "/loi-moi";

    private static final int SIZE = 20;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Invitations invitations;
    private final transient ScopeWords words;
    private final Notice notice = new Notice();
    private final Div work = new Div();
    private final Div batches = new Div();

    public InviteView(Texts texts, Dates dates, Invitations invitations, ScopeWords words) {
        this.texts = texts;
        this.dates = dates;
        this.invitations = invitations;
        this.words = words;
        addClassNames("cchc-dense", "desk");
        var template = new Anchor();
        template.add(new Icon("download"), new Span(texts.get("people.invite.template")));
        template.setHref(
                Xlsx.named(texts.get("people.invite.template.file"), invitations::template), AttachmentType.DOWNLOAD);
        Parts.classed(template, "btn second");
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(texts.get("people.invite")),
                                Parts.paragraph("", texts.get("people.invite.what"))),
                        Parts.div("acts", template)),
                new PeopleTabs(texts, PATH),
                notice,
                work,
                Parts.classed(new H2(texts.get("people.invite.batches")), "listtitle"),
                batches));
        ask();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = Pager.asked(event.getLocation().getQueryParameters(), "trang", 999_999);
        list(invitations.batches(PageRequest.of(page, SIZE)));
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.invite") + " · " + texts.get("ui.portal");
    }

    private void ask() {
        work.removeAll();
        work.add(new SheetUpload(texts, invitations::preview, this::preview, this::refused));
    }

    private void refused(SheetRefused.Reason reason) {
        notice.insist(texts.get("people.invite.refused." + reason.name()));
    }

    private void preview(Preview preview) {
        notice.clear();
        work.removeAll();
        work.add(new PreviewPanel(texts, words, invitations, preview, () -> confirm(preview), this::ask));
    }

    private void confirm(Preview preview) {
        var batch = invitations.confirm(preview);
        UI.getCurrent().navigate(PATH + "/" + batch);
    }

    private void list(Page<Batch> found) {
        batches.removeAll();
        if (found.isEmpty()) {
            batches.add(new Empty(texts.get("people.invite.none"), texts.get("people.invite.none.why")));
            return;
        }
        var table = new RowsTable(
                texts.get("people.invite.batches"),
                List.of(
                        new Column(texts.get("people.invite.file"), "main"),
                        new Column(texts.get("people.invite.state.SENT"), "r"),
                        new Column(texts.get("people.invite.state.ACCEPTED"), "r"),
                        new Column(texts.get("people.invite.state.REFUSED"), "r"),
                        Column.of(texts.get("people.grant.by"))));
        found.forEach(batch -> table.addRow(
                new Anchor(PATH + "/" + batch.id(), batch.fileName()),
                count(batch, InvitationState.SENT),
                count(batch, InvitationState.ACCEPTED),
                count(batch, InvitationState.REFUSED),
                new Span(batch.uploadedBy() + " · " + dates.time(batch.uploadedAt()))));
        batches.add(table);
        if (found.getTotalPages() > 1) {
            batches.add(new Pager(
                    texts,
                    found.getNumber(),
                    found.getTotalPages(),
                    number -> number == 0 ? PATH : PATH + "?trang=" + (number + 1)));
        }
    }

    private static Component count(Batch batch, InvitationState state) {
        return new Span(String.valueOf(batch.counts().getOrDefault(state, 0L)));
    }
}
