package vn.cchc.home.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** What waits for a librarian, on their home page. */
class LibrarianDesk extends Div {

    LibrarianDesk(Texts texts, Library library) {
        addClassName("wide");
        long drafts = library.catalogue("", Set.of(PublicationState.DRAFT), PageRequest.of(0, 1))
                .getTotalElements();
        Section section = HomeView.section(texts, "home.desk", Optional.of("/quan-tri/van-ban"));
        section.add(Parts.div(
                "card",
                Parts.paragraph("", texts.get("home.desk.drafts", drafts)),
                Parts.div(
                        "acts",
                        Parts.link(
                                "btn second s",
                                "/quan-tri/van-ban/moi",
                                new Icon("plus"),
                                new Span(texts.get("home.desk.add"))),
                        Parts.link(
                                "btn second s",
                                "/quan-tri/nhap",
                                new Icon("upload"),
                                new Span(texts.get("home.desk.import"))))));
        add(section);
    }
}
