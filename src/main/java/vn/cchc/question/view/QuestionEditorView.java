package vn.cchc.question.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Bank;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.question.bank.Pictures;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;

/** The editor of one question, new or known, with what contestants will read beside it. */
@Route(value = "quan-tri/ngan-hang/:bank([a-z0-9-]{1,100})/cau/:id([0-9]{1,18})", layout = PortalLayout.class)
@RouteAlias(value = "quan-tri/ngan-hang/:bank([a-z0-9-]{1,100})/cau/moi", layout = PortalLayout.class)
@RolesAllowed({"ORGANIZER", "ADMIN"})
public class QuestionEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient BankDesk desk;
    private final transient QuestionWords words;
    private final Anchor back = new Anchor();
    private final H1 heading = new H1();
    private final Notice notice = new Notice();
    private final QuestionFields fields;
    private final QuestionSide side;
    private final Span status = new Span();
    private transient Bank bank = new Bank(0, "", "", "");
    private transient BankDesk.@Nullable Sheet sheet;
    private boolean loading;
    private boolean dirty;

    QuestionEditorView(BankDesk desk, Pictures pictures, QuestionWords words) {
        this.desk = desk;
        this.words = words;
        fields = new QuestionFields(pictures, words, this::changed);
        side = new QuestionSide(desk, words, this::stepped, notice);
        status.getElement().setAttribute("role", "status");
        var save = new Button(words.get("question.save"), event -> save());
        save.addThemeName("primary");
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.paragraph("crumbs", back),
                Parts.div("deskhead", new Div(heading)),
                Parts.div("cols editor", new Div(notice, fields), side),
                Parts.div("savebar", status, save)));
    }

    static String address(String bank, long question) {
        return BankView.address(bank) + "/cau/" + question;
    }

    static String fresh(String bank) {
        return BankView.address(bank) + "/cau/moi";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("bank").flatMap(desk::bank);
        var id = event.getRouteParameters().get("id").map(Long::valueOf);
        var found = id.flatMap(desk::question);
        if (wanted.isEmpty()
                || id.isPresent()
                        && (found.isEmpty()
                                || found.get().line().bank() != wanted.get().id())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        bank = wanted.get();
        back.setHref(BankView.address(bank.slug()));
        back.setText(bank.title());
        fields.setTopics(desk.topics(bank.id()));
        sheet = found.orElse(null);
        fill();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (dirty) {
            var leaving = event.postpone();
            Question.ask(
                    words.get("question.leave"),
                    words.get("question.leave.consequence"),
                    words.get("question.leave.yes"),
                    words.get("question.leave.no"),
                    leaving::proceed,
                    leaving::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("question.title", heading.getText());
    }

    private void fill() {
        loading = true;
        heading.setText(
                sheet == null
                        ? words.get("question.new")
                        : words.get("question.edit.title", sheet.line().id()));
        fields.set(sheet == null ? QuestionFields.fresh() : sheet.question().content());
        loading = false;
        dirty = false;
        preview();
        side.show(sheet);
    }

    private void changed() {
        if (!loading) {
            dirty = true;
            status.setText(words.get("question.unsaved"));
            preview();
        }
    }

    /** As far as what was typed makes a question. */
    private void preview() {
        try {
            side.preview(fields.get());
        } catch (QuestionRefused notYet) {
            side.lacks(words.refused(notYet));
        }
        side.article(fields.cited());
    }

    private void save() {
        notice.clear();
        try {
            QuestionContent content = fields.get();
            long id;
            if (sheet == null) {
                id = desk.add(bank.id(), content);
                UI.getCurrent().getPage().getHistory().replaceState(null, address(bank.slug(), id));
            } else {
                id = sheet.line().id();
                desk.revise(id, sheet.line().revision(), content);
            }
            load(id);
            status.setText(words.get("question.saved", words.time(java.time.Instant.now())));
        } catch (QuestionRefused refused) {
            status.setText(words.get("question.not-saved"));
            notice.insist(words.refused(refused));
        }
    }

    /** After the question has moved to another state. */
    private void stepped(long id, String said) {
        desk.question(id).ifPresent(found -> {
            sheet = found;
            side.show(found);
        });
        notice.say(Notice.Tone.OK, said);
    }

    private void load(long id) {
        sheet = desk.question(id).orElseThrow();
        fill();
    }
}
