package vn.cchc.account.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.account.invitation.Invitations;
import vn.cchc.account.invitation.InvitedRow;
import vn.cchc.account.invitation.Preview;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** What would come of a sheet: the rows with mistakes first and all of them, then the good ones, page by page. */
class PreviewPanel extends Section {

    private static final int SIZE = 50;

    private final transient Texts texts;
    private final transient ScopeWords words;
    private final transient List<InvitedRow> good;
    private final Div goodRows = new Div();
    private int shown;

    PreviewPanel(
            Texts texts,
            ScopeWords words,
            Invitations invitations,
            Preview preview,
            Runnable confirm,
            Runnable cancel) {
        this.texts = texts;
        this.words = words;
        this.good = preview.rows().stream().filter(InvitedRow::good).toList();
        addClassNames("card", "preview");
        var summary = new Notice();
        summary.say(
                preview.bad() == 0 ? Notice.Tone.OK : Notice.Tone.WARN,
                texts.get("people.invite.summary", preview.rows().size(), preview.good(), preview.bad()));
        var send = Parts.classed(
                new NativeButton(texts.get("people.invite.confirm", preview.good()), click -> confirm.run()), "btn");
        send.setEnabled(preview.good() > 0);
        var report = new Anchor();
        report.add(new Icon("download"), new Span(texts.get("people.invite.report")));
        report.setHref(
                Xlsx.named(texts.get("people.invite.report.file"), () -> invitations.report(preview)),
                AttachmentType.DOWNLOAD);
        add(
                new H2(texts.get("people.invite.preview", preview.fileName())),
                summary,
                Parts.div(
                        "acts",
                        send,
                        Parts.classed(report, "btn second"),
                        Parts.classed(new NativeButton(texts.get("ui.cancel"), click -> cancel.run()), "btn plain")));
        if (preview.bad() > 0) {
            add(Parts.classed(new H2(texts.get("people.invite.bad", preview.bad())), "listtitle"), bad(preview));
        }
        if (!good.isEmpty()) {
            add(Parts.classed(new H2(texts.get("people.invite.good", preview.good())), "listtitle"), goodRows);
            more();
        }
    }

    private RowsTable bad(Preview preview) {
        var table = new RowsTable(
                texts.get("people.invite.bad", preview.bad()),
                List.of(
                        new Column(texts.get("people.invite.column.row"), "r"),
                        new Column(texts.get("people.name"), "main"),
                        Column.of(texts.get("people.email")),
                        Column.of(texts.get("people.invite.column.problem"))));
        table.addClassName("bad-rows");
        preview.rows().stream()
                .filter(row -> !row.good())
                .forEach(row -> table.addRow(
                        new Span(String.valueOf(row.number())),
                        new Span(row.name()),
                        new Span(row.email()),
                        new Span(row.problems().stream().map(words::problem).collect(Collectors.joining(" ")))));
        return table;
    }

    private void more() {
        goodRows.removeAll();
        shown = Math.min(good.size(), shown + SIZE);
        var table = new RowsTable(
                texts.get("people.invite.good", good.size()),
                List.of(
                        new Column(texts.get("people.invite.column.row"), "r"),
                        new Column(texts.get("people.name"), "main"),
                        Column.of(texts.get("people.email")),
                        Column.of(texts.get("people.organization")),
                        Column.of(texts.get("people.role")),
                        Column.of(texts.get("people.scope"))));
        good.subList(0, shown)
                .forEach(row -> table.addRow(
                        new Span(String.valueOf(row.number())),
                        new Span(row.name()),
                        new Span(row.known() ? texts.get("people.invite.known", row.email()) : row.email()),
                        new Span(row.organization()),
                        new Span(words.role(row.role())),
                        new Span(words.scope(row.scope()))));
        goodRows.add(table);
        if (shown < good.size()) {
            goodRows.add(Parts.classed(
                    new NativeButton(texts.get("people.invite.more", good.size() - shown), click -> more()),
                    "btn second"));
        }
    }
}
