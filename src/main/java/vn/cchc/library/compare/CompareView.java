package vn.cchc.library.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Dates;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Two documents, or two versions of one, compared: what was added, taken away, moved and reworded. */
@Route(value = CompareView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    static final String PATH = "so-sanh";

    static final String FIRST = "truoc";
    static final String SECOND = "sau";
    static final String FIRST_VERSION = "truoc-ban";
    static final String SECOND_VERSION = "sau-ban";
    private static final String ALL = "tat-ca";

    private final transient Library library;
    private final transient Dates dates;
    private final transient Texts texts;

    CompareView(Library library, Dates dates, Texts texts) {
        this.library = library;
        this.dates = dates;
        this.texts = texts;
        addClassName("compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String first = asked.getSingleParameter(FIRST).map(String::strip).orElse("");
        String second = asked.getSingleParameter(SECOND).map(String::strip).orElse("");
        boolean all = asked.getSingleParameter(ALL).isPresent();
        Div body = Parts.div("wrap", new H1(texts.get("compare.title")), new CompareForm(texts, first, second));
        removeAll();
        add(body);
        Optional<Side> before = find(first, asked.getSingleParameter(FIRST_VERSION), body);
        Optional<Side> now = find(second, asked.getSingleParameter(SECOND_VERSION), body);
        if (before.isPresent() && now.isPresent()) {
            show(body, before.get(), now.get(), all);
        }
    }

    /** By address or by number; a number several documents carry leads to none. */
    private Optional<Side> find(String asked, Optional<String> version, Div body) {
        Viewer reader = Viewer.of(SecurityContextHolder.getContext().getAuthentication());
        Viewer viewer = reader.published();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Optional<LegalText> bySlug = asked.matches("[a-z0-9-]{1,200}") ? library.find(asked, viewer) : Optional.empty();
        List<DocumentSummary> byNumber =
                bySlug.isPresent() || asked.length() > 200 ? List.of() : library.byNumber(asked, viewer);
        if (bySlug.isEmpty() && byNumber.size() != 1) {
            var notice = new Notice();
            notice.say(Notice.Tone.WARN, texts.get(byNumber.isEmpty() ? "compare.none" : "compare.several", asked));
            body.add(notice);
            return Optional.empty();
        }
        return bySlug.or(() -> library.find(byNumber.getFirst().id(), viewer))
                .flatMap(text -> side(text, version.map(String::strip).orElse(""), reader, body));
    }

    private Optional<Side> side(LegalText text, String version, Viewer reader, Div body) {
        var id = text.summary().id();
        var former = library.formerTexts(id, reader);
        if (version.isEmpty() || version.equals(String.valueOf(text.textVersion()))) {
            return Optional.of(new Side(text, text.textVersion(), text.provisions(), former));
        }
        int number = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
        var words = library.formerText(id, number, reader);
        if (words.isEmpty()) {
            var notice = new Notice();
            notice.say(Notice.Tone.WARN, texts.get("compare.no-version", version, name(text)));
            body.add(notice);
        }
        return words.map(provisions -> new Side(text, number, provisions, former));
    }

    private void show(Div body, Side before, Side now, boolean all) {
        if (!before.former().isEmpty() || !now.former().isEmpty()) {
            body.add(new VersionForm(texts, dates, before, now));
        }
        var differences = new Differences(texts, before.provisions(), now.provisions(), all);
        body.add(Parts.div("compared", side("compare.first", before), side("compare.second", now)));
        var status = Parts.paragraph("small", differences.sentence());
        status.getElement().setAttribute("role", "status");
        body.add(status);
        if (differences.hasSame()) {
            body.add(Parts.link(
                    "btn plain s",
                    "/" + PATH + "?" + query(before, now, !all),
                    texts.get(all ? "compare.differences" : "compare.all")));
        }
        body.add(differences);
    }

    private static String query(Side before, Side now, boolean all) {
        var parameters = new java.util.LinkedHashMap<String, String>();
        parameters.put(FIRST, before.slug());
        parameters.put(SECOND, now.slug());
        if (!before.isPresent()) {
            parameters.put(FIRST_VERSION, String.valueOf(before.version()));
        }
        if (!now.isPresent()) {
            parameters.put(SECOND_VERSION, String.valueOf(now.version()));
        }
        if (all) {
            parameters.put(ALL, "1");
        }
        return QueryParameters.simple(Map.copyOf(parameters)).getQueryString();
    }

    private Component side(String key, Side side) {
        var shown = Parts.paragraph(
                "",
                Parts.span("small", texts.get(key)),
                Parts.link("", "/van-ban/" + side.slug(), name(side.document())));
        if (!side.former().isEmpty()) {
            shown.add(Parts.span(
                    "small",
                    side.isPresent()
                            ? texts.get("compare.version.present", side.version())
                            : texts.get("compare.version", side.version())));
        }
        return shown;
    }

    private static String name(LegalText text) {
        String number = text.summary().number();
        return (number == null ? "" : number + " ") + text.summary().title();
    }

    @Override
    public String getPageTitle() {
        return texts.get("compare.title") + " · " + texts.get("ui.portal");
    }

    @Override
    public boolean listed() {
        return false;
    }
}
