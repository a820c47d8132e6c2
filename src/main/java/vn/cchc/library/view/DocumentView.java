package vn.cchc.library.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.DocumentPages;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Markup;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** A document inside the portal: the markup of its plain page, with the reader's matches marked. */
@Route(value = "van-ban/:slug", layout = PortalLayout.class)
@AnonymousAllowed
public class DocumentView extends Div implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    private final transient Library library;
    private final transient DocumentPages pages;
    private final transient Texts texts;
    private @Nullable DocumentSummary document;

    public DocumentView(Library library, DocumentPages pages, Texts texts) {
        this.library = library;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElseThrow(NotFoundException::new);
        var asked = event.getLocation().getQueryParameters();
        var viewer = Viewer.of(SecurityContextHolder.getContext().getAuthentication());
        var found = library.find(slug, viewer.published());
        if (found.isPresent()) {
            show(found.get(), query(asked), viewer);
            return;
        }
        var now = library.movedTo(slug, viewer.published()).orElseThrow(NotFoundException::new);
        event.forwardTo("van-ban/" + now, asked);
    }

    private void show(LegalText text, @Nullable String query, Viewer viewer) {
        document = text.summary();
        removeAll();
        add(bar(text.summary(), query, viewer));
        add(new Markup(pages.pageHtml(text, query, Texts.locale(), viewer.published())));
    }

    private Div bar(DocumentSummary shown, @Nullable String query, Viewer viewer) {
        var acts = Parts.div(
                "acts",
                new FindInside(texts, shown.slug(), query),
                Parts.link("btn plain s", "/so-sanh?truoc=" + shown.slug(), new Span(texts.get("compare.with"))));
        library.formerTexts(shown.id(), viewer).stream()
                .findFirst()
                .ifPresent(former -> acts.add(Parts.link(
                        "btn plain s",
                        "/so-sanh?truoc=%s&truoc-ban=%d&sau=%s".formatted(shown.slug(), former.number(), shown.slug()),
                        new Span(texts.get("compare.versions")))));
        if (viewer.unpublished()) {
            acts.addComponentAsFirst(Parts.link(
                    "btn second s",
                    "/quan-tri/van-ban/" + shown.id().value(),
                    new Icon("pencil"),
                    new Span(texts.get("reader.edit"))));
        }
        return Parts.div("wrap noprint", acts);
    }

    private static @Nullable String query(QueryParameters parameters) {
        return parameters
                .getSingleParameter("q")
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    @Override
    public String getPageTitle() {
        if (document == null) {
            return texts.get("ui.portal");
        }
        return document.number() == null ? document.title() : document.number() + " – " + document.title();
    }

    @Override
    public @Nullable String canonicalPath() {
        return document == null ? null : "/van-ban/" + document.slug() + ".html";
    }
}
