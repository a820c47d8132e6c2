package vn.cchc.library.view;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import vn.cchc.library.DocumentSummary;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** A document in a short list: number, title as a link, who issued it and when, validity. */
public class DocumentLine extends ListItem {

    public DocumentLine(Texts texts, DocumentWords words, DocumentSummary document) {
        var title = Parts.link("", "/van-ban/" + document.slug(), document.title());
        title.getElement().setAttribute("lang", "vi");
        add(
                Parts.span("id", words.number(document)),
                new Span(title, Parts.span("small quiet", words.issuerAndDay(document))),
                new ValidityBadge(texts, document.validity()));
    }
}
