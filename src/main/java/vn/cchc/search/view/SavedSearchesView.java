package vn.cchc.search.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.cchc.account.Person;
import vn.cchc.account.PersonId;
import vn.cchc.search.alert.SavedSearches;
import vn.cchc.search.alert.SavedSearches.Kept;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** The searches somebody keeps: open them, be written to about them, forget them. */
@Route(value = SavedSearchesView.PATH, layout = PortalLayout.class)
@PermitAll
public class SavedSearchesView extends Div implements HasDynamicTitle {

    static final String PATH = "tai-khoan/tim-kiem";

    private final transient SavedSearches searches;
    private final transient Texts texts;
    private final transient Dates dates;
    private final transient PersonId person;
    private final Notice notice = new Notice();
    private final Div list = new Div();

    SavedSearchesView(SavedSearches searches, Texts texts, Dates dates) {
        this.searches = searches;
        this.texts = texts;
        this.dates = dates;
        this.person = PersonId.account(
                Person.signedIn().orElseThrow(NotFoundException::new).id());
        addClassName("desk");
        add(Parts.div(
                "wrap narrow",
                Parts.div(
                        "deskhead",
                        new Div(
                                new H1(texts.get("search.saved.title")),
                                new Paragraph(texts.get("search.saved.what")))),
                notice,
                list));
        show();
    }

    private void show() {
        list.removeAll();
        List<Kept> kept = searches.of(person);
        if (kept.isEmpty()) {
            list.add(new Empty(
                    texts.get("search.saved.none"),
                    texts.get("search.saved.none.why"),
                    Parts.link("btn second", ResultsAddress.of("").href(), texts.get("search.browse"))));
            return;
        }
        var table = new RowsTable(
                texts.get("search.saved.title"),
                List.of(
                        new Column(texts.get("search.saved.search"), "main"),
                        Column.of(texts.get("search.saved.since")),
                        Column.of(texts.get("search.saved.mail")),
                        Column.of(texts.get("search.saved.forget"))));
        kept.forEach(search -> table.addRow(
                Parts.link("", search.address(), search.words()),
                new Span(dates.time(search.createdAt())),
                mail(search),
                forget(search)));
        list.add(table);
    }

    private Span mail(Kept search) {
        var box = new Element("input")
                .setAttribute("type", "checkbox")
                .setAttribute("aria-label", texts.get("search.saved.mail.of", search.words()));
        box.setProperty("checked", search.byMail());
        box.addEventListener("change", event -> {
                    boolean wanted = event.getEventData().get("element.checked").asBoolean();
                    searches.tellByMail(person, search.id(), wanted);
                    notice.say(
                            Notice.Tone.OK,
                            texts.get(wanted ? "search.saved.mail.on" : "search.saved.mail.off", search.words()));
                })
                .addEventData("element.checked");
        var cell = new Span();
        cell.getElement().appendChild(box);
        return cell;
    }

    private NativeButton forget(Kept search) {
        var button = new NativeButton(texts.get("search.saved.forget"), click -> {
            searches.remove(person, search.id());
            notice.say(Notice.Tone.OK, texts.get("search.saved.forgotten", search.words()));
            show();
        });
        button.addClassNames("btn", "plain", "s");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-label", texts.get("search.saved.forget.of", search.words()));
        return button;
    }

    @Override
    public String getPageTitle() {
        return texts.get("search.saved.title") + " · " + texts.get("ui.portal");
    }
}
