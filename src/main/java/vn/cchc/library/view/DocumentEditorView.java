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
import java.util.Optional;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Issuers;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** The editor of one document, new or known. Nothing that was typed is lost to a refusal, to another editor or to a wrong click. */
@Route(value = "quan-tri/van-ban/:id([0-9]{1,18})", layout = PortalLayout.class)
@RouteAlias(value = DocumentEditorView.NEW, layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
public class DocumentEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    static final String NEW = "quan-tri/van-ban/moi";
    private static final String STALE = "library.refused.stale";

    private final transient EditedDocument document;
    private final transient Texts texts;
    private final H1 heading = new H1();
    private final Paragraph subheading = new Paragraph();
    private final Notice notice = new Notice();
    private final DraftSheet sheet;
    private final StatePanel state;
    private final VersionsPanel versions;
    private final SaveBar bar;
    private final transient UnsavedGuard guard;

    public DocumentEditorView(Library library, Issuers issuers, Cataloguing cataloguing, Texts texts, Dates dates) {
        this.document = new EditedDocument(library, cataloguing);
        this.texts = texts;
        sheet = new DraftSheet(library, issuers, texts, dates, this::confirmValidity);
        state = new StatePanel(texts, dates);
        versions = new VersionsPanel(texts, dates, this::restore);
        bar = new SaveBar(texts, this::save);
        guard = new UnsavedGuard(sheet, bar);
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(CatalogueView.ADDRESS, texts.get("desk.catalogue"))),
                Parts.div("deskhead", new Div(heading, subheading)),
                Parts.div("cols editor", new Div(notice, sheet), Parts.div("side", state, versions)),
                bar));
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
        if (document.exists(known)) {
            load(known);
        } else {
            event.rerouteToError(NotFoundException.class);
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
        guard.loading(() -> sheet.set(document.begin(), true));
        name();
    }

    private void load(DocumentId known) {
        guard.loading(() -> sheet.set(document.open(known), false));
        notice.clear();
        refresh();
    }

    /** Shows what others see of the document now, without touching the form. */
    private void refresh() {
        LegalText text = document.read();
        state.show(text);
        sheet.validity().setStored(true);
        sheet.validity().setConfirmed(text.validityConfirmedBy(), text.validityConfirmedAt());
        versions.show(document.versions(), text.summary());
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
        act(() -> {
            boolean added = document.isNew();
            document.save(sheet.get());
            if (added) {
                UI.getCurrent().getPage().getHistory().replaceState(null, address(document.id()));
            }
            guard.saved();
            refresh();
            if (publish) {
                document.publish();
                refresh();
            }
            bar.say(texts.get(publish ? "desk.saved.published" : savedKey()));
        });
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (CataloguingException refused) {
            if (refused.key().equals(STALE)) {
                conflict();
            } else {
                refuse(Refusals.field(refused), Refusals.words(refused, texts));
            }
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
        var look = new Anchor(address(document.id()), texts.get("desk.conflict.look"));
        look.setTarget(AnchorTarget.BLANK);
        look.addClassNames("btn", "plain", "s");
        var keep = new Button(texts.get("desk.conflict.keep"), event -> {
            document.overtake();
            save(false);
        });
        var drop = new Button(texts.get("desk.conflict.drop"), event -> {
            load(document.id());
            bar.say(texts.get("desk.conflict.dropped"));
        });
        keep.addThemeName("small");
        drop.addThemeNames("small", "error");
        bar.say(texts.get("desk.not-saved"));
        notice.insist(texts.get("desk.conflict"), look, keep, drop);
    }

    private void confirmValidity() {
        ValidityFields fields = sheet.validity();
        boolean clean = guard.isCleanBut(fields);
        act(() -> {
            if (document.isStale()) {
                conflict();
                return;
            }
            document.confirm(fields.validity.getValue(), fields.basis.getValue());
            notice.clear();
            refresh();
            fields.stated();
            if (clean) {
                guard.saved();
            }
            bar.say(texts.get("desk.confirmed"));
        });
    }

    private void restore(Cataloguing.TextVersion version) {
        sheet.provisions()
                .replace(VersionsPanel.drafts(version), texts.get("desk.versions.restored", version.number()));
    }

    private void name() {
        String number = sheet.get().number();
        boolean fresh = document.isNew();
        heading.setText(fresh ? texts.get("desk.new") : number == null ? texts.get("desk.no-number") : number);
        subheading.setText(fresh ? texts.get("desk.new.what") : sheet.get().title());
    }
}
