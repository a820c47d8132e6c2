package vn.cchc.library.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.cchc.library.DocumentPages;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.Highlighter;

/** Fills the one set of templates that shows a document, for the view inside the application as for the plain page. */
@Component
class DocumentFragments implements DocumentPages {

    private final TemplateEngine templates;
    private final DocumentViews views;
    private final Library library;

    DocumentFragments(TemplateEngine templates, DocumentViews views, Library library) {
        this.templates = templates;
        this.views = views;
        this.library = library;
    }

    @Override
    public String pageHtml(LegalText text, @Nullable String query, Locale locale, Viewer viewer) {
        DocumentView view = view(text, query, locale, viewer, DocumentViews.Addresses.VIEW);
        return templates.process(
                "fragments/document", Set.of("page"), new Context(locale, Map.of("doc", view, "paper", false)));
    }

    @Override
    public String citation(DocumentSummary document) {
        return Citations.of(document);
    }

    /** What the templates need to show the document. */
    DocumentView view(
            LegalText text, @Nullable String query, Locale locale, Viewer viewer, DocumentViews.Addresses addresses) {
        String asked = CleanText.line(query);
        return views.of(
                text,
                asked.isEmpty() ? Passages.NONE : passages(asked),
                new CitedDocuments(library, viewer, text),
                asked.isEmpty() ? null : asked,
                addresses,
                locale);
    }

    private static Passages passages(String query) {
        Highlighter highlighter = Highlighter.forQuery(query);
        return text -> highlighter.ranges(text).stream()
                .map(range -> new Passages.Passage(range.start(), range.end()))
                .toList();
    }
}
