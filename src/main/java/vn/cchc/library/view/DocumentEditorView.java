package vn.cchc.library.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.DocumentType;

/** The editor of one document, new or known. Nothing that was typed is lost to a refusal, to another editor or to a wrong click. */
@Route(value = "quan-tri/van-ban/:id([0-9]{1,18})", layout = PortalLayout.class)
@RouteAlias(value = DocumentEditorView.NEW, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class DocumentEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    static final String NEW = "quan-tri/van-ban/moi";
    private static final String STALE = "library.refused.stale";

    private final transient Library library;
    private final transient Cataloguing cataloguing;
    private final transient Texts texts;
    private final H1 heading = new H1();
    private final Paragraph subheading = new Paragraph();
    private final Notice notice = new Notice();
    private final DraftSheet sheet;
    private final StatePanel state;
    private final VersionsPanel versions;
    private final SaveBar bar;
    private final transient UnsavedGuard guard;
    private transient @Nullable DocumentId id;
    private int revision;

    public DocumentEditorView(Library library, Cataloguing cataloguing, Texts texts, Dates dates) {
        this.library = library;
        this.cataloguing = cataloguing;
        this.texts = texts;
        sheet = new DraftSheet(library, texts, dates, this::confirmValidity);
        state = new StatePanel(texts, dates);
        versions = new VersionsPanel(texts, dates, this::restore);
        bar = new SaveBar(texts, this::save);
        guard = new UnsavedGuard(sheet, bar);
        addClassNames("cchc-dense", "desk");
        var side = new Div(state, versions);
        side.addClassName("side");
        var columns = new Div(new Div(notice, sheet), side);
        columns.addClassNames("cols", "editor");
        var wrap = new Div(crumbs(), head(), columns, bar);
        wrap.addClassName("wrap");
        add(wrap);
    }

    static String address(DocumentId id) {
        return CatalogueView.ADDRESS + "/" + id.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get("id");
        if (wanted.isEmpty()) {
            begin();
            return;
        }
        var known = new DocumentId(Long.parseLong(wanted.get()));
        if (library.summaries(Set.of(known), Viewer.LIBRARIAN).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            load(known);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (guard.isClean()) {
            return;
        }
        var leaving = event.postpone();
        Question.ask(
                texts.get("desk.leave.ask"),
                texts.get("desk.leave.consequence"),
                texts.get("desk.leave"),
                texts.get("desk.leave.stay"),
                leaving::proceed,
                leaving::cancel);
    }

    @Override
    public String getPageTitle() {
        return texts.get("desk.title", heading.getText());
    }

    private void begin() {
        guard.loading(() -> sheet.set(blank(), true));
        name();
    }

    private void load(DocumentId known) {
        id = known;
        Cataloguing.Edition edition = cataloguing.edition(known);
        revision = edition.revision();
        guard.loading(() -> sheet.set(edition.draft(), false));
        notice.clear();
        refresh();
    }

    /** Reads what others see of the document again, without touching the form. */
    private void refresh() {
        DocumentId known = Objects.requireNonNull(id);
        LegalText text = library.find(known, Viewer.LIBRARIAN).orElseThrow();
        revision = text.revision();
        state.show(text);
        sheet.validity().setStored(true);
        sheet.validity().setConfirmed(text.validityConfirmedBy(), text.validityConfirmedAt());
        versions.show(cataloguing.versions(known));
        bar.show(text.summary().state());
        name();
    }

    private void save(boolean publish) {
        sheet.clearProblems();
        notice.clear();
        if (sheet.lacksType()) {
            refuse(Refusals.Field.TYPE, texts.get("desk.field.type.missing"));
            return;
        }
        try {
            store(sheet.get());
            guard.saved();
            refresh();
            if (publish) {
                cataloguing.publish(Objects.requireNonNull(id));
                refresh();
            }
            bar.say(texts.get(publish ? "desk.saved.published" : savedKey()));
        } catch (CataloguingException refused) {
            if (refused.key().equals(STALE)) {
                conflict();
            } else {
                refuse(Refusals.field(refused), Refusals.words(refused, texts));
            }
        }
    }

    private void store(DocumentDraft draft) {
        if (id == null) {
            id = cataloguing.add(draft);
            UI.getCurrent().getPage().getHistory().replaceState(null, address(id));
        } else {
            cataloguing.revise(id, revision, draft);
        }
    }

    private String savedKey() {
        return state.is(PublicationState.PUBLISHED) ? "desk.saved.visible" : "desk.saved";
    }

    private void refuse(Refusals.Field field, String words) {
        bar.say(texts.get("desk.not-saved"));
        notice.insist(words);
        sheet.show(field, words);
    }

    /** Somebody else has saved since: what was typed here stays until the person decides. */
    private void conflict() {
        DocumentId known = Objects.requireNonNull(id);
        var look = new Anchor(address(known), texts.get("desk.conflict.look"));
        look.setTarget(AnchorTarget.BLANK);
        look.addClassNames("btn", "plain", "s");
        var keep = new Button(texts.get("desk.conflict.keep"), event -> {
            revision = cataloguing.edition(known).revision();
            save(false);
        });
        var drop = new Button(texts.get("desk.conflict.drop"), event -> {
            load(known);
            bar.say(texts.get("desk.conflict.dropped"));
        });
        keep.addThemeName("small");
        drop.addThemeNames("small", "error");
        bar.say(texts.get("desk.not-saved"));
        notice.insist(texts.get("desk.conflict"), look, keep, drop);
    }

    private void confirmValidity() {
        DocumentId known = Objects.requireNonNull(id);
        ValidityFields fields = sheet.validity();
        boolean clean = guard.isClean();
        try {
            if (cataloguing.edition(known).revision() != revision) {
                conflict();
                return;
            }
            cataloguing.confirmValidity(known, fields.validity.getValue(), fields.basis.getValue());
            refresh();
            fields.stated();
            if (clean) {
                guard.saved();
            }
            bar.say(texts.get("desk.confirmed"));
        } catch (CataloguingException refused) {
            refuse(Refusals.field(refused), Refusals.words(refused, texts));
        }
    }

    private void restore(Cataloguing.TextVersion version) {
        sheet.provisions()
                .replace(VersionsPanel.drafts(version), texts.get("desk.versions.restored", version.number()));
    }

    private void name() {
        String number = sheet.get().number();
        heading.setText(id == null ? texts.get("desk.new") : number == null ? texts.get("desk.no-number") : number);
        subheading.setText(id == null ? texts.get("desk.new.what") : sheet.get().title());
    }

    private Paragraph crumbs() {
        var crumbs = new Paragraph(new Anchor(CatalogueView.ADDRESS, texts.get("desk.catalogue")));
        crumbs.addClassName("crumbs");
        return crumbs;
    }

    private Div head() {
        var head = new Div(new Div(heading, subheading));
        head.addClassName("deskhead");
        return head;
    }

    private static DocumentDraft blank() {
        return new DocumentDraft(
                null,
                DocumentType.OTHER,
                "",
                null,
                null,
                null,
                null,
                null,
                Validity.UNKNOWN,
                null,
                null,
                false,
                Audience.PUBLIC,
                Set.of(),
                null,
                java.util.List.of(),
                java.util.List.of(),
                Set.of());
    }
}
