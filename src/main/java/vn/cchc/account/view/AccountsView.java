package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import vn.cchc.account.AccountDirectory;
import vn.cchc.account.AccountLine;
import vn.cchc.account.Masked;
import vn.cchc.account.Role;
import vn.cchc.account.invitation.ScopeWords;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Pager;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.RowsTable.Column;
import vn.cchc.ui.Texts;

/** Every account, to be found by a word of its name, address or unit. */
@Route(value = AccountsView.PATH, layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "quan-tri/tai-khoan";

    private static final int SIZE = 25;

    private final transient Texts texts;
    private final transient AccountDirectory accounts;
    private final transient ScopeWords words;
    private final TextField search = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<Boolean> state = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private AccountsFilter filter = AccountsFilter.ALL;

    public AccountsView(Texts texts, AccountDirectory accounts, ScopeWords words) {
        this.texts = texts;
        this.accounts = accounts;
        this.words = words;
        addClassNames("cchc-dense", "desk");
        count.getElement().setAttribute("role", "status");
        add(Parts.div(
                "wrap",
                Parts.div("deskhead", new Div(new H1(texts.get("people.accounts")), count)),
                new PeopleTabs(texts, PATH),
                filters(),
                list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AccountsFilter.from(event.getLocation().getQueryParameters());
        search.setValue(filter.words());
        role.setValue(filter.role());
        state.setValue(filter.enabled());
        list();
    }

    @Override
    public String getPageTitle() {
        return texts.get("people.accounts") + " · " + texts.get("ui.portal");
    }

    private Div filters() {
        search.setLabel(texts.get("people.search"));
        search.setPlaceholder(texts.get("people.search.hint"));
        search.setClearButtonVisible(true);
        search.setMaxLength(AccountsFilter.LONGEST_WORDS);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        search.addValueChangeListener(event -> changed(event.isFromClient()));
        role.setLabel(texts.get("people.role"));
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(texts.get("people.any"));
        role.setItemLabelGenerator(item -> item == null ? texts.get("people.any") : words.role(item));
        role.addValueChangeListener(event -> changed(event.isFromClient()));
        state.setLabel(texts.get("people.state"));
        state.setItems(true, false);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(texts.get("people.any"));
        state.setItemLabelGenerator(item -> texts.get(item == null ? "people.any" : AccountBadge.key(item)));
        state.addValueChangeListener(event -> changed(event.isFromClient()));
        return Parts.div("filters", search, role, state);
    }

    /** Changes the address without navigating, so that the field being typed in keeps the focus. */
    private void changed(boolean byPerson) {
        if (byPerson) {
            filter = new AccountsFilter(search.getValue().strip(), role.getValue(), state.getValue(), 0);
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, filter.parameters()));
            list();
        }
    }

    private void list() {
        var found =
                accounts.search(filter.words(), filter.role(), filter.enabled(), PageRequest.of(filter.page(), SIZE));
        list.removeAll();
        count.setText(texts.get("people.accounts.count", found.getTotalElements()));
        if (found.isEmpty()) {
            list.add(new Empty(texts.get("people.accounts.none"), texts.get("people.accounts.none.why")));
            return;
        }
        var table = new RowsTable(
                texts.get("people.accounts"),
                List.of(
                        new Column(texts.get("people.name"), "main"),
                        Column.of(texts.get("people.contact")),
                        Column.of(texts.get("people.organization")),
                        Column.of(texts.get("people.role")),
                        Column.of(texts.get("people.state"))));
        found.forEach(account -> table.addRow(cells(account)));
        list.add(table);
        if (found.getTotalPages() > 1) {
            list.add(new Pager(
                    texts,
                    found.getNumber(),
                    found.getTotalPages(),
                    number -> new Location(PATH, filter.onPage(number).parameters()).getPathWithQueryParameters()));
        }
    }

    private Component[] cells(AccountLine account) {
        var contact = account.email() != null
                ? Masked.email(account.email())
                : account.phone() != null ? Masked.phone(account.phone()) : account.signInName();
        return new Component[] {
            new Anchor(PATH + "/" + account.id(), account.profile().displayName()),
            new Span(contact),
            new Span(account.profile().organization()),
            new Span(account.roles().stream().sorted().map(words::role).collect(Collectors.joining(", "))),
            AccountBadge.of(texts, account.enabled())
        };
    }
}
