package vn.cchc.question.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.question.bank.BankDesk.BankLine;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** All banks, with what waits in them for a person. */
@Route(value = BanksView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
public class BanksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "quan-tri/ngan-hang";

    private final transient BankDesk desk;
    private final transient QuestionWords words;
    private final Notice notice = new Notice();
    private final Div list = new Div();

    BanksView(BankDesk desk, QuestionWords words) {
        this.desk = desk;
        this.words = words;
        var add = new Button(words.get("question.bank.open"), new Icon("plus"), event -> open());
        add.addThemeName("primary");
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(new H1(words.get("question.nav")), Parts.paragraph("", words.get("question.nav.what"))),
                        Parts.div("acts", add)),
                notice,
                list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.banks());
    }

    @Override
    public String getPageTitle() {
        return words.get("question.title", words.get("question.nav"));
    }

    private void show(List<BankLine> banks) {
        notice.clear();
        list.removeAll();
        long stale = banks.stream().mapToLong(BankLine::stale).sum();
        if (stale > 0) {
            notice.say(
                    Notice.Tone.WARN,
                    words.get("question.stale.waiting", stale),
                    Parts.link("btn second s", StaleView.ADDRESS, words.get("question.stale.look")));
        }
        if (banks.isEmpty()) {
            list.add(new Empty(words.get("question.banks.none"), words.get("question.banks.none.why")));
            return;
        }
        var table = new RowsTable(
                words.get("question.nav"),
                List.of(
                        new Column(words.get("question.column.bank"), "main"),
                        new Column(words.get("question.column.questions"), "r"),
                        new Column(words.get("question.column.drawable"), "r"),
                        new Column(words.get("question.column.stale"), "r")));
        for (BankLine line : banks) {
            table.addRow(
                    name(line),
                    new Span(String.valueOf(line.questions())),
                    new Span(String.valueOf(line.drawable())),
                    new Span(String.valueOf(line.stale())));
        }
        list.add(table);
    }

    private static Div name(BankLine line) {
        var cell = Parts.div(
                "doc",
                new Anchor(BankView.address(line.bank().slug()), line.bank().title()));
        if (!line.bank().description().isEmpty()) {
            cell.add(Parts.span("small quiet", line.bank().description()));
        }
        return cell;
    }

    private void open() {
        new BankDialog(words, words.get("question.bank.open"), "", "", (title, description) -> {
                    String slug = desk.open(title, description).slug();
                    UI.getCurrent().navigate(BankView.address(slug));
                })
                .open();
    }
}
