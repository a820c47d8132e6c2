package vn.cchc.library.page;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Languages;
import vn.cchc.ui.Texts;

/** {@code /feed.atom}: the newest public documents, whoever asks. */
@Controller
class FeedController {

    private static final int ENTRIES = 50;
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Library library;
    private final PortalAddress portal;
    private final Texts texts;

    FeedController(Library library, PortalAddress portal, Texts texts) {
        this.library = library;
        this.portal = portal;
        this.texts = texts;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request, HttpServletResponse response, Locale asked)
            throws FeedException {
        Locale locale = Languages.supported(asked);
        String base = portal.of(request);
        List<DocumentId> order = library.newest(PageRequest.of(0, ENTRIES), Viewer.ANYONE)
                .map(DocumentSummary::id)
                .getContent();
        List<LegalText> newest = library.texts(order, Viewer.ANYONE).stream()
                .sorted(Comparator.comparing(
                        text -> order.indexOf(text.summary().id())))
                .toList();
        Instant updated = newest.stream()
                .map(LegalText::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Feed feed = new Feed("atom_1.0");
        feed.setId(base + "/feed.atom");
        feed.setTitle(texts.in(locale, "page.feed"));
        feed.setUpdated(Date.from(updated));
        feed.setAlternateLinks(links(base + "/", "alternate", MediaType.TEXT_HTML_VALUE));
        feed.setOtherLinks(links(base + "/feed.atom", "self", MediaType.APPLICATION_ATOM_XML_VALUE));
        feed.setAuthors(new ArrayList<>(List.of(person(texts.in(locale, "ui.portal")))));
        feed.setEntries(
                new ArrayList<>(newest.stream().map(text -> entry(text, base)).toList()));
        byte[] body = PlainPages.bytes(new WireFeedOutput().outputString(feed));
        return PlainPages.answer(response, ATOM, body, updated, Viewer.ANYONE);
    }

    /** The id is made from the address alone, so that an edit does not make a document new. */
    private static Entry entry(LegalText text, String base) {
        DocumentSummary document = text.summary();
        String number = CleanText.line(document.number());
        Entry entry = new Entry();
        entry.setId(base + "/van-ban/" + document.slug() + ".html");
        entry.setTitle((number.isEmpty() ? "" : number + " – ") + CleanText.line(document.title()));
        entry.setAlternateLinks(
                links(base + "/van-ban/" + document.slug() + ".html", "alternate", MediaType.TEXT_HTML_VALUE));
        entry.setUpdated(Date.from(text.updatedAt()));
        Instant published = text.publishedAt();
        if (published != null) {
            entry.setPublished(Date.from(published));
        }
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(Citations.of(document));
        entry.setSummary(summary);
        Category category = new Category();
        category.setTerm(document.type().name());
        category.setLabel(document.type().vietnameseName());
        entry.setCategories(new ArrayList<>(List.of(category)));
        String issuer = CleanText.line(document.issuer());
        if (!issuer.isEmpty()) {
            entry.setAuthors(new ArrayList<>(List.of(person(issuer))));
        }
        return entry;
    }

    private static com.rometools.rome.feed.synd.SyndPerson person(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }

    private static List<Link> links(String address, String relation, String type) {
        Link link = new Link();
        link.setHref(address);
        link.setRel(relation);
        link.setType(type);
        return new ArrayList<>(List.of(link));
    }
}
