package vn.cchc.home.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.contest.page.ContestCards;
import vn.cchc.jobs.WorkDesk;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.library.view.DocumentLine;
import vn.cchc.library.view.DocumentWords;
import vn.cchc.mail.Outbox;
import vn.cchc.search.LibrarySearch;
import vn.cchc.ui.Marks;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.SearchBox;
import vn.cchc.ui.Texts;

/** The home page: the search box first, then what there is to read and to do. */
@Route(value = "", layout = PortalLayout.class)
@AnonymousAllowed
public class HomeView extends Div implements HasDynamicTitle {

    private static final int NEWEST = 6;
    private static final int OPEN_CONTESTS = 2;

    private final transient Texts texts;

    HomeView(
            Library library,
            LibrarySearch search,
            DocumentWords words,
            Texts texts,
            WorkDesk work,
            Outbox outbox,
            ContestCards contests,
            AuthenticationContext who) {
        this.texts = texts;
        var viewer = Viewer.of(SecurityContextHolder.getContext().getAuthentication());
        var grid = Parts.div("wrap grid");
        if (viewer.unpublished()) {
            grid.add(new LibrarianDesk(texts, library));
        }
        if (who.hasRole("ADMIN")) {
            grid.add(new AdminDesk(texts, work, outbox));
        }
        var open = contests.open(Texts.locale());
        if (!open.isEmpty()) {
            grid.add(new OpenContests(texts, open.subList(0, Math.min(OPEN_CONTESTS, open.size()))));
        }
        grid.add(newest(library, words, viewer.published()));
        grid.add(new Topics(texts, search, viewer.published()));
        grid.add(new Shortcuts(texts));
        add(hero(), grid);
    }

    private Section hero() {
        var box = new SearchBox(texts);
        box.focusOnDesks();
        var tries = Parts.paragraph("try", new Span(texts.get("home.try")));
        Arrays.stream(texts.get("home.try.questions").split("\\|"))
                .map(String::strip)
                .forEach(question -> {
                    var link = Parts.link(
                            "", "/thu-vien?" + QueryParameters.of("q", question).getQueryString(), question);
                    link.getElement().setAttribute("lang", "vi");
                    tries.add(link);
                });
        var hero = new Section(Parts.div(
                "wrap",
                new Marks(),
                new H1(texts.get("home.title")),
                Parts.paragraph("lead", texts.get("home.lead")),
                box,
                tries));
        hero.addClassName("hero");
        return hero;
    }

    private Section newest(Library library, DocumentWords words, Viewer viewer) {
        var documents = library.newest(PageRequest.of(0, NEWEST), viewer).stream()
                .map(document -> new DocumentLine(texts, words, document))
                .toList();
        var section = section(texts, "home.newest", Optional.of("/thu-vien"));
        section.add(
                documents.isEmpty()
                        ? Parts.paragraph("quiet", texts.get("home.newest.none"))
                        : Parts.list("docs", documents));
        return section;
    }

    /** A section across the page with its heading, and a link to all of it where there is a page for that. */
    static Section section(Texts texts, String key, Optional<String> all) {
        var id = key.replace('.', '-');
        var heading = new H2(texts.get(key));
        heading.setId(id);
        var head = Parts.div("sect", heading);
        all.ifPresent(address -> head.add(Parts.link("", address, texts.get(key + ".all"))));
        var section = new Section(head);
        section.addClassName("wide");
        section.getElement().setAttribute("aria-labelledby", id);
        return section;
    }

    @Override
    public String getPageTitle() {
        return texts.get("home.page-title");
    }
}
