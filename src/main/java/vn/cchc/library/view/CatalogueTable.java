package vn.cchc.library.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Question;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** The rows of the catalogue and what can be done with each document. */
class CatalogueTable extends Composite<RowsTable> {

    private final transient Cataloguing cataloguing;
    private final transient Texts texts;
    private final transient Dates dates;
    private final Notice notice;
    private final transient Runnable changed;

    /** @param changed runs after a document has changed its state */
    CatalogueTable(Cataloguing cataloguing, Texts texts, Dates dates, Notice notice, Runnable changed) {
        this.cataloguing = cataloguing;
        this.texts = texts;
        this.dates = dates;
        this.notice = notice;
        this.changed = changed;
    }

    @Override
    protected RowsTable initContent() {
        return new RowsTable(
                texts.get("desk.catalogue"),
                List.of(
                        new Column(texts.get("desk.column.document"), "main"),
                        new Column(texts.get("desk.column.type"), "short"),
                        new Column(texts.get("desk.column.issuer"), "name"),
                        new Column(texts.get("desk.column.issued"), "r"),
                        Column.of(texts.get("desk.column.state")),
                        new Column(texts.get("desk.column.updated"), "r"),
                        new Column(texts.get("desk.column.actions"), "do")));
    }

    void show(List<DocumentSummary> documents, Map<DocumentId, Instant> lastEdits) {
        getContent().clear();
        for (DocumentSummary document : documents) {
            Instant edited = lastEdits.get(document.id());
            getContent()
                    .addRow(
                            name(document),
                            new Span(texts.get("page.type." + document.type().name())),
                            new Span(document.issuer() == null ? "" : document.issuer()),
                            new Span(dates.day(document.issuedOn(), document.year())),
                            StateBadge.of(document.state(), texts),
                            new Span(edited == null ? "" : dates.time(edited)),
                            actions(document));
        }
    }

    private Component name(DocumentSummary document) {
        var number = new Span(document.number() == null ? texts.get("desk.no-number") : document.number());
        number.addClassName("id");
        var title = new Anchor(DocumentEditorView.address(document.id()), document.title());
        var cell = new Div(number, new Div(title));
        cell.addClassName("doc");
        return cell;
    }

    private Component actions(DocumentSummary document) {
        var actions = new Div();
        actions.addClassName("tools");
        if (document.state() == PublicationState.PUBLISHED) {
            var open = new Anchor("van-ban/" + document.slug(), texts.get("desk.look"));
            open.setTarget(AnchorTarget.BLANK);
            open.addClassNames("btn", "plain", "s");
            open.getElement().setAttribute("aria-label", texts.get("desk.look.what", label(document)));
            actions.add(open, button("desk.withdraw", document, this::askWithdraw));
        } else {
            actions.add(button("desk.publish", document, this::publish));
        }
        if (document.state() == PublicationState.DRAFT) {
            actions.add(button("desk.discard", document, this::askDiscard));
        }
        return actions;
    }

    private Button button(String key, DocumentSummary document, BiConsumer<DocumentId, String> action) {
        var button = new Button(texts.get(key));
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel(texts.get(key) + " " + label(document));
        button.addClickListener(event -> action.accept(document.id(), label(document)));
        return button;
    }

    private void publish(DocumentId id, String label) {
        act(() -> cataloguing.publish(id), texts.get("desk.published", label));
    }

    private void askWithdraw(DocumentId id, String label) {
        Question.ask(
                texts.get("desk.withdraw.ask", label),
                texts.get("desk.withdraw.consequence"),
                texts.get("desk.withdraw"),
                texts.get("ui.cancel"),
                () -> act(() -> cataloguing.withdraw(id), texts.get("desk.withdrawn", label)));
    }

    private void askDiscard(DocumentId id, String label) {
        Question.ask(
                texts.get("desk.discard.ask", label),
                texts.get("desk.discard.consequence"),
                texts.get("desk.discard"),
                texts.get("ui.cancel"),
                () -> act(() -> cataloguing.discard(id), texts.get("desk.discarded", label)));
    }

    private void act(Runnable action, String said) {
        try {
            action.run();
            notice.say(Notice.Tone.OK, said);
        } catch (CataloguingException refused) {
            notice.insist(Refusals.words(refused, texts));
        }
        changed.run();
    }

    private static String label(DocumentSummary document) {
        String number = document.number();
        return number == null ? document.title() : number;
    }
}
