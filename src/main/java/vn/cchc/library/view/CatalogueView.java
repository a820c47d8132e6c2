package vn.cchc.library.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Empty;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Pager;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** The librarian's list of everything in the library, drafts and withdrawn documents included. */
@Route(value = CatalogueView.ADDRESS, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class CatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "quan-tri/van-ban";
    /** The imports' view; the library does not know the module it belongs to. */
    private static final String IMPORTS = "quan-tri/nhap";

    private static final int PAGE_SIZE = 25;

    private final transient Library library;
    private final transient Texts texts;
    private final TextField words = new TextField();
    private final Select<PublicationState> state = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private final Div pager = new Div();
    private final CatalogueTable table;
    private CatalogueFilter filter = CatalogueFilter.ALL;

    public CatalogueView(Library library, Cataloguing cataloguing, Texts texts, Dates dates) {
        this.library = library;
        this.texts = texts;
        this.table = new CatalogueTable(cataloguing, texts, dates, notice, this::list);
        addClassNames("cchc-dense", "desk");
        var wrap = new Div(head(), filters(), notice, list, pager);
        wrap.addClassName("wrap");
        add(wrap);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CatalogueFilter.from(event.getLocation().getQueryParameters());
        words.setValue(filter.words());
        state.setValue(filter.state());
        list();
    }

    @Override
    public String getPageTitle() {
        return texts.get("desk.title", texts.get("desk.catalogue"));
    }

    private Div head() {
        var add = new Anchor(DocumentEditorView.NEW, new Icon("plus"));
        add.add(texts.get("desk.catalogue.add"));
        add.addClassName("btn");
        var imports = new Anchor(IMPORTS, new Icon("upload"));
        imports.add(texts.get("desk.catalogue.imports"));
        imports.addClassNames("btn", "second");
        var acts = new Div(imports, add);
        acts.addClassName("acts");
        count.getElement().setAttribute("role", "status");
        var head = new Div(new Div(new H1(texts.get("desk.catalogue")), count), acts);
        head.addClassName("deskhead");
        return head;
    }

    private Div filters() {
        words.setLabel(texts.get("desk.filter.words"));
        words.setPlaceholder(texts.get("desk.filter.words.hint"));
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("grow");
        words.addValueChangeListener(event -> changed(event.isFromClient()));
        state.setLabel(texts.get("desk.filter.state"));
        state.setItems(PublicationState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(texts.get("desk.filter.state.all"));
        state.setItemLabelGenerator(this::name);
        state.addValueChangeListener(event -> changed(event.isFromClient()));
        var filters = new Div(words, state);
        filters.addClassName("filters");
        return filters;
    }

    private String name(@Nullable PublicationState value) {
        return value == null ? texts.get("desk.filter.state.all") : texts.get("desk.state." + value.name());
    }

    /** Changes the address without navigating, so that the field being typed in keeps the focus. */
    private void changed(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        filter = new CatalogueFilter(words.getValue().strip(), state.getValue(), 1);
        notice.clear();
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ADDRESS, filter.parameters()));
        list();
    }

    private void list() {
        Page<DocumentSummary> page = page();
        list.removeAll();
        if (page.isEmpty()) {
            list.add(empty());
        } else {
            table.show(
                    page.getContent(),
                    library.lastEdits(page.map(DocumentSummary::id).getContent()));
            list.add(table);
        }
        count.setText(texts.get("desk.catalogue.count", page.getTotalElements()));
        pager.removeAll();
        if (page.getTotalPages() > 1) {
            pager.add(new Pager(
                    texts, page.getNumber(), page.getTotalPages(), number -> address(filter.onPage(number + 1))));
        }
    }

    /** The wanted page, or the last one where the list has become shorter. */
    private Page<DocumentSummary> page() {
        Page<DocumentSummary> page = read();
        if (page.isEmpty() && page.getTotalPages() > 0) {
            filter = filter.onPage(page.getTotalPages());
            page = read();
        }
        return page;
    }

    private Page<DocumentSummary> read() {
        return library.catalogue(filter.words(), filter.states(), PageRequest.of(filter.page() - 1, PAGE_SIZE));
    }

    private Empty empty() {
        if (filter.isNarrowed()) {
            var all = new Anchor(ADDRESS, texts.get("desk.catalogue.none.all"));
            all.addClassNames("btn", "second");
            return new Empty(texts.get("desk.catalogue.none"), texts.get("desk.catalogue.none.why"), all);
        }
        var add = new Anchor(DocumentEditorView.NEW, texts.get("desk.catalogue.add"));
        add.addClassNames("btn", "second");
        return new Empty(texts.get("desk.catalogue.empty"), texts.get("desk.catalogue.empty.why"), add);
    }

    private static String address(CatalogueFilter filter) {
        return new Location(ADDRESS, filter.parameters()).getPathWithQueryParameters();
    }
}
