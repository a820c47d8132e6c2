package vn.cchc.library.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
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
import org.springframework.web.util.HtmlUtils;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.Viewer;
import vn.cchc.library.compare.Comparison.Fate;
import vn.cchc.library.compare.Comparison.Row;
import vn.cchc.library.compare.Comparison.Stretch;
import vn.cchc.ui.HeadFacts;
import vn.cchc.ui.Markup;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Two documents compared: what was added, taken away, moved and reworded. */
@Route(value = CompareView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle, HeadFacts {

    static final String PATH = "so-sanh";

    /** Behind so many parts two documents have nothing in common. */
    private static final int MOST_ROWS = 300;

    private static final String FIRST = "truoc";
    private static final String SECOND = "sau";
    private static final String ALL = "tat-ca";

    private final transient Library library;
    private final transient Texts texts;

    CompareView(Library library, Texts texts) {
        this.library = library;
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
        Optional<LegalText> before = find(first, body);
        Optional<LegalText> now = find(second, body);
        if (before.isPresent() && now.isPresent()) {
            show(body, before.get(), now.get(), all);
        }
    }

    /** By address or by number; a number several documents carry leads to none. */
    private Optional<LegalText> find(String asked, Div body) {
        Viewer viewer = Viewer.of(SecurityContextHolder.getContext().getAuthentication())
                .published();
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
        return bySlug.or(() -> library.find(byNumber.getFirst().id(), viewer));
    }

    private void show(Div body, LegalText before, LegalText now, boolean all) {
        List<Row> rows = Comparison.of(before.provisions(), now.provisions());
        long different = rows.stream().filter(row -> row.fate() != Fate.SAME).count();
        body.add(Parts.div("compared", side("compare.first", before), side("compare.second", now)));
        var status = Parts.paragraph("small", texts.get("compare.count", different, rows.size()));
        status.getElement().setAttribute("role", "status");
        body.add(status);
        if (different < rows.size()) {
            body.add(Parts.link(
                    "btn plain s",
                    "/" + PATH + "?" + query(before, now, !all),
                    texts.get(all ? "compare.differences" : "compare.all")));
        }
        List<Row> shown =
                rows.stream().filter(row -> all || row.fate() != Fate.SAME).toList();
        shown.stream().limit(MOST_ROWS).forEach(row -> body.add(row(row)));
        if (shown.size() > MOST_ROWS) {
            body.add(Parts.paragraph("note", texts.get("compare.more", shown.size() - MOST_ROWS)));
        }
    }

    private static String query(LegalText before, LegalText now, boolean all) {
        var parameters = new java.util.LinkedHashMap<String, String>();
        parameters.put(FIRST, before.summary().slug());
        parameters.put(SECOND, now.summary().slug());
        if (all) {
            parameters.put(ALL, "1");
        }
        return QueryParameters.simple(Map.copyOf(parameters)).getQueryString();
    }

    private Component side(String key, LegalText text) {
        var summary = text.summary();
        String number = summary.number();
        return Parts.paragraph(
                "",
                Parts.span("small", texts.get(key)),
                Parts.link("", "/van-ban/" + summary.slug(), (number == null ? "" : number + " ") + summary.title()));
    }

    private Section row(Row row) {
        Provision shown = row.second() != null ? row.second() : row.first();
        var heading = new H2(shown == null ? "" : shown.label().isBlank() ? shown.heading() : shown.label());
        heading.add(Parts.span("badge " + tone(row.fate()), texts.get("compare.fate." + row.fate())));
        var html = new StringBuilder();
        for (Stretch stretch : row.words()) {
            String words = HtmlUtils.htmlEscape(stretch.text(), "UTF-8");
            html.append(
                            switch (stretch.kind()) {
                                case BOTH -> words;
                                case FIRST -> "<del>" + words + "</del>";
                                case SECOND -> "<ins>" + words + "</ins>";
                            })
                    .append(' ');
        }
        var text = new Markup(html.toString());
        text.getElement().setAttribute("lang", "vi");
        text.addClassName("words");
        var section = new Section(heading);
        if (row.fate() == Fate.MOVED && row.first() != null) {
            section.add(Parts.paragraph(
                    "small", texts.get("compare.was", row.first().label())));
        }
        section.add(text);
        return section;
    }

    private static String tone(Fate fate) {
        return switch (fate) {
            case SAME -> "none";
            case CHANGED, MOVED -> "info";
            case ADDED -> "ok";
            case REMOVED -> "bad";
        };
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
