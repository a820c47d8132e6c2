package vn.cchc.question.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.question.Bank;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.question.bank.QuestionLine;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;

/** One bank: its questions, narrowed and paged. */
@Route(value = "quan-tri/ngan-hang/:bank([a-z0-9-]{1,100})", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
public class BankView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 25;

    private final transient BankDesk desk;
    private final transient QuestionWords words;
    private final H1 heading = new H1();
    private final Paragraph about = new Paragraph();
    private final Div acts = Parts.div("acts");
    private final FilterFields fields;
    private final Paragraph count = Parts.paragraph("small quiet", "");
    private final Div list = new Div();
    private transient Bank bank = new Bank(0, "", "", "");
    private transient QuestionFilter filter = QuestionFilter.from(com.vaadin.flow.router.QueryParameters.empty());

    BankView(BankDesk desk, QuestionWords words) {
        this.desk = desk;
        this.words = words;
        fields = new FilterFields(words, this::changed);
        count.getElement().setAttribute("role", "status");
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(BanksView.ADDRESS, words.get("question.nav"))),
                Parts.div("deskhead", new Div(heading, about), acts),
                fields,
                count,
                list));
    }

    static String address(String bank) {
        return BanksView.ADDRESS + "/" + bank;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("bank").flatMap(desk::bank);
        if (wanted.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        bank = wanted.get();
        filter = QuestionFilter.from(event.getLocation().getQueryParameters());
        name();
        acts();
        fields.setTopics(desk.topics(bank.id()));
        fields.set(filter.wanted());
        list();
    }

    @Override
    public String getPageTitle() {
        return words.get("question.title", bank.title());
    }

    private void name() {
        heading.setText(bank.title());
        about.setText(bank.description());
    }

    private void acts() {
        acts.removeAll();
        var rename = new Button(words.get("question.bank.rename"), new Icon("pencil"), event -> rename());
        acts.add(
                rename,
                Parts.link(
                        "btn second",
                        BankImportView.address(bank.slug()),
                        new Icon("upload"),
                        new Span(words.get("question.import"))),
                Parts.link(
                        "btn",
                        QuestionEditorView.fresh(bank.slug()),
                        new Icon("plus"),
                        new Span(words.get("question.add"))));
    }

    private void rename() {
        new BankDialog(
                        words,
                        words.get("question.bank.rename"),
                        bank.title(),
                        bank.description(),
                        (title, description) -> {
                            bank = desk.rename(bank.id(), title, description);
                            name();
                        })
                .open();
    }

    /** Changes the address without navigating, so that the field being typed in keeps the focus. */
    private void changed(BankDesk.Filter wanted) {
        filter = new QuestionFilter(wanted, 0);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(address(bank.slug()), filter.parameters()));
        list();
    }

    private void list() {
        Page<QuestionLine> page = read();
        if (page.isEmpty() && page.getTotalPages() > 0) {
            filter = filter.onPage(page.getTotalPages() - 1);
            page = read();
        }
        count.setText(words.get("question.count", page.getTotalElements()));
        list.removeAll();
        if (page.isEmpty()) {
            list.add(
                    filter.isNarrowed()
                            ? new Empty(
                                    words.get("question.none"),
                                    words.get("question.none.why"),
                                    Parts.link("btn second", address(bank.slug()), words.get("question.none.all")))
                            : new Empty(words.get("question.empty"), words.get("question.empty.why")));
            return;
        }
        list.add(table(page));
        if (page.getTotalPages() > 1) {
            list.add(new Pager(
                    words.texts(),
                    page.getNumber(),
                    page.getTotalPages(),
                    number -> new Location(
                                    address(bank.slug()), filter.onPage(number).parameters())
                            .getPathWithQueryParameters()));
        }
        list.add(new ExportLinks(desk, words, bank));
    }

    private Page<QuestionLine> read() {
        return desk.questions(bank.id(), filter.wanted(), PageRequest.of(filter.page(), PAGE_SIZE));
    }

    private RowsTable table(Page<QuestionLine> page) {
        var table = new RowsTable(
                bank.title(),
                List.of(
                        new Column(words.get("question.column.question"), "main"),
                        Column.of(words.get("question.field.kind")),
                        Column.of(words.get("question.field.topic")),
                        Column.of(words.get("question.field.difficulty")),
                        Column.of(words.get("question.field.state"))));
        page.forEach(line -> table.addRow(
                name(line),
                new Span(words.kind(line.kind())),
                new Span(line.topic()),
                new Span(words.difficulty(line.difficulty())),
                words.badge(line)));
        return table;
    }

    private Div name(QuestionLine line) {
        var cell = Parts.div("doc");
        if (line.code() != null) {
            cell.add(Parts.span("id", line.code()));
        }
        cell.add(new Anchor(QuestionEditorView.address(bank.slug(), line.id()), line.stem()));
        return cell;
    }
}
