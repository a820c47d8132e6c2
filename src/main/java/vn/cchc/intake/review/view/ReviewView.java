package vn.cchc.intake.review.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.files.BlobStore;
import vn.cchc.intake.review.Drafts;
import vn.cchc.intake.review.Duplicates;
import vn.cchc.intake.review.ItemState;
import vn.cchc.intake.review.ReviewDesk;
import vn.cchc.intake.review.ReviewDesk.Act;
import vn.cchc.intake.review.ReviewItem;
import vn.cchc.intake.review.Stops;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** One file: what was recognised beside the page it was read from, corrected there, published, and on to the next. */
@Route(value = "quan-tri/duyet/:id([0-9]{1,18})", layout = PortalLayout.class)
@RolesAllowed({"LIBRARIAN", "ADMIN"})
@StyleSheet("context://cchc/intake.css")
public class ReviewView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient ReviewDesk desk;
    private final transient ReviewWords words;
    private final transient Texts texts;
    private final H1 heading = new H1();
    private final Paragraph state = new Paragraph();
    private final Notice notice = new Notice();
    private final PageImage image;
    private final ReviewFields fields;
    private final StopPanel stops;
    private final TwinPanel twins;
    private final ReviewFacts facts;
    private final Div bar = Parts.div("savebar");
    private final Span said = new Span();
    private final Button publish;
    private final Button save;
    private final Button withdraw;
    private final Button retry;
    private final Button next;
    private final Anchor editor;
    private transient @Nullable ReviewItem item;
    private transient ReviewDesk.@Nullable Edited edited;

    public ReviewView(
            ReviewDesk desk,
            Stops stops,
            Duplicates duplicates,
            BlobStore blobs,
            Library library,
            ReviewWords words,
            Texts texts,
            Dates dates) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
        image = new PageImage(desk, texts);
        fields = new ReviewFields(texts, dates, image::point);
        this.stops = new StopPanel(stops, texts, dates, this::change);
        twins = new TwinPanel(duplicates, library, texts, dates, this::change);
        facts = new ReviewFacts(blobs, words, texts, dates);
        publish = new Button(texts.get("review.publish-next"), event -> publishAndNext());
        publish.addThemeName("primary");
        publish.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save = new Button(texts.get("review.save"), event -> save());
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        next = new Button(texts.get("review.skip"), event -> next());
        next.addClickShortcut(Key.PAGE_DOWN, KeyModifier.ALT);
        withdraw = new Button(texts.get("review.act.WITHDRAW"), event -> askWithdraw());
        retry = new Button(texts.get("review.act.RETRY"), event -> change(() -> act(Act.RETRY)));
        editor = Parts.link("btn plain s", "", texts.get("review.editor"));
        said.getElement().setAttribute("role", "status");
        bar.add(said, withdraw, retry, next, save, publish);
        addClassNames("cchc-dense", "desk", "reviewpage");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", new Anchor(ReviewsView.ADDRESS, texts.get("review.title"))),
                Parts.div("deskhead", new Div(heading, state), Parts.div("acts", editor)),
                notice,
                Parts.div("review", image, Parts.div("read", fields, this.stops, twins, facts)),
                Parts.paragraph("small quiet keys", texts.get("review.keys")),
                bar));
    }

    static String address(long id) {
        return ReviewsView.ADDRESS + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ReviewItem> wanted =
                event.getRouteParameters().get("id").map(Long::parseLong).flatMap(desk::find);
        if (wanted.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        notice.clear();
        said.setText("");
        image.show(wanted.get());
        show(wanted.get());
        fields.number.focus();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isClean()) {
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

    private void show(ReviewItem shown) {
        item = shown;
        edited = desk.edited(shown).orElse(null);
        heading.setText(words.name(shown));
        state.removeAll();
        state.add(words.badge(shown.state()));
        if (shown.reason() != null && shown.document() == null) {
            state.add(new Span(" " + words.of(shown.reason())));
        }
        ReviewDesk.Edited own = edited;
        fields.setVisible(own != null);
        if (own != null) {
            fields.set(shown.reading(), Drafts.Facts.of(own.draft()), true);
        }
        stops.setVisible(false);
        if (shown.document() != null) {
            stops.show(shown.document());
            editor.setHref("quan-tri/van-ban/" + shown.document().value());
        }
        twins.show(shown, own == null ? null : own.draft());
        facts.show(shown, desk.steps(shown.id()));
        boolean published = own != null && own.state() == PublicationState.PUBLISHED;
        editor.setVisible(shown.document() != null);
        publish.setVisible(own != null && !published);
        save.setVisible(own != null);
        withdraw.setVisible(published);
        retry.setVisible(shown.state() == ItemState.REFUSED && shown.hash() != null);
    }

    private boolean isClean() {
        ReviewDesk.Edited own = edited;
        return own == null || fields.get().equals(Drafts.Facts.of(own.draft()));
    }

    private void save() {
        if (change(this::store)) {
            said.setText(texts.get("review.saved"));
        }
    }

    private void store() {
        ReviewItem own = item;
        ReviewDesk.Edited before = edited;
        if (own != null && before != null && (!isClean() || before.state() == null)) {
            desk.save(own.id(), before, fields.get());
            edited = desk.find(own.id()).flatMap(desk::edited).orElse(null);
        }
    }

    private void publishAndNext() {
        ReviewItem own = item;
        if (own == null || !publish.isVisible()) {
            return;
        }
        boolean done = change(() -> {
            store();
            desk.publish(own.id());
        });
        if (done) {
            next();
        }
    }

    private void next() {
        ReviewItem own = item;
        if (own != null) {
            desk.next(own.id())
                    .ifPresentOrElse(
                            id -> UI.getCurrent().navigate(address(id)),
                            () -> UI.getCurrent().navigate(ReviewsView.ADDRESS));
        }
    }

    private void askWithdraw() {
        Question.ask(
                texts.get("review.withdraw.ask", 1),
                texts.get("desk.withdraw.consequence"),
                texts.get("review.act.WITHDRAW"),
                texts.get("ui.cancel"),
                () -> change(() -> act(Act.WITHDRAW)));
    }

    private void act(Act act) {
        ReviewItem own = item;
        if (own != null) {
            desk.act(List.of(own.id()), act).refused().stream().findFirst().ifPresent(refusal -> {
                throw refusal.why();
            });
        }
    }

    /** Runs a change, then shows the file as it is now; what was typed stays where the change is refused. */
    private boolean change(Runnable change) {
        ReviewItem own = item;
        try {
            change.run();
            notice.clear();
        } catch (CataloguingException refused) {
            notice.insist(words.of(refused));
            return false;
        }
        if (own != null) {
            desk.find(own.id()).ifPresent(this::show);
        }
        return true;
    }
}
