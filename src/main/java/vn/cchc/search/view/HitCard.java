package vn.cchc.search.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.view.DocumentWords;
import vn.cchc.library.view.ValidityBadge;
import vn.cchc.search.SearchResult.Passage;
import vn.cchc.search.SearchResult.Why;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** A document that was found: what it is, whether it is in force, and the provisions that match. */
class HitCard extends Article {

    private final Texts texts;
    private final DocumentSummary document;
    private final String question;

    /**
     * @param question what was asked; the document page marks its matches
     * @param nested whether the card stands under a heading of its own, as in the chooser
     */
    HitCard(
            Texts texts,
            DocumentWords words,
            DocumentSummary document,
            List<Passage> passages,
            String question,
            boolean nested) {
        this.texts = texts;
        this.document = document;
        this.question = question;
        addClassName("hit");
        var title = Parts.link("", address(null), document.title());
        title.getElement().setAttribute("lang", "vi");
        Component heading = nested ? new H3(title) : new H2(title);
        add(
                Parts.paragraph(
                        "idline",
                        Parts.span("id", words.number(document)),
                        new ValidityBadge(texts, document.validity())),
                heading,
                Parts.paragraph("meta", words.typeIssuerAndDay(document)));
        passages.forEach(passage -> add(snippet(passage)));
    }

    /** Raises the card and gives it its actions; only the best hit has them. */
    HitCard best(List<Passage> passages, String citation) {
        addClassName("best");
        Passage first = passages.isEmpty() ? null : passages.getFirst();
        var open = first == null || first.label().isBlank()
                ? texts.get("search.open")
                : texts.get("search.open-at", uncapitalised(first.label()));
        var cite = new NativeButton();
        Parts.classed(cite, "btn second s");
        cite.add(new Icon("quote"), new Span(texts.get("search.cite")));
        cite.getElement()
                .setAttribute("type", "button")
                .setAttribute(
                        "data-copy",
                        first == null || first.label().isBlank() ? citation : first.label() + ", " + citation)
                .setAttribute("data-copied", texts.get("page.cite.copied"))
                .setAttribute("data-copy-failed", texts.get("page.copy-failed"));
        add(Parts.div("acts", Parts.link("btn s", address(first), open), cite));
        return this;
    }

    /** Other versions of the same text that match too, folded away until somebody asks for them. */
    HitCard with(List<DocumentSummary> versions, DocumentWords words) {
        if (versions.isEmpty()) {
            return this;
        }
        var list = new Element("ul");
        for (DocumentSummary version : versions) {
            var link = Parts.link("", address(version, null), new Span(words.number(version)));
            var title = new Span(version.title());
            title.getElement().setAttribute("lang", "vi");
            list.appendChild(new Element("li")
                    .appendChild(
                            link.getElement(),
                            new ValidityBadge(texts, version.validity()).getElement(),
                            title.getElement(),
                            Parts.span("meta", words.typeIssuerAndDay(version)).getElement()));
        }
        getElement()
                .appendChild(new Element("details")
                        .setAttribute("class", "versions")
                        .appendChild(
                                new Element("summary").setText(texts.get("search.versions", versions.size())), list));
        return this;
    }

    /** For librarians: what the document's place rests on. */
    void explain(@Nullable Why why) {
        if (why == null) {
            return;
        }
        var facts = new ArrayList<String>();
        if (why.named()) {
            facts.add(texts.get("search.why.named"));
        }
        facts.add(texts.get("search.why.words", why.words()));
        facts.add(texts.get("search.why.provision", why.provision()));
        if (why.sameYear()) {
            facts.add(texts.get("search.why.year"));
        }
        if (why.expired()) {
            facts.add(texts.get("search.why.expired"));
        }
        var details = new Element("details").setAttribute("class", "why");
        details.appendChild(
                new Element("summary").setText(texts.get("search.why")),
                new Element("p").setText(String.join(" · ", facts)));
        getElement().appendChild(details);
    }

    private Div snippet(Passage passage) {
        var name = passage.heading().isBlank()
                ? passage.label()
                : passage.label().isBlank() ? passage.heading() : passage.label() + ". " + passage.heading();
        var snippet = Parts.div("snip");
        snippet.getElement().setAttribute("lang", "vi");
        if (!name.isBlank()) {
            snippet.add(Parts.link("at", address(passage), name));
        }
        // escaped by the search, which puts in nothing but mark
        snippet.getElement().appendChild(new Element("q").setProperty("innerHTML", passage.html()));
        return snippet;
    }

    private String address(@Nullable Passage at) {
        return address(document, at);
    }

    private String address(DocumentSummary document, @Nullable Passage at) {
        var query = question.isBlank()
                ? ""
                : "?" + QueryParameters.of("q", question).getQueryString();
        return "/van-ban/" + document.slug() + query + (at == null || at.key().isBlank() ? "" : "#" + at.key());
    }

    private static String uncapitalised(String label) {
        return label.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + label.substring(1);
    }
}
