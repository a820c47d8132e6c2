package vn.cchc.question.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Cited;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionState;
import vn.cchc.question.bank.BankDesk;
import vn.cchc.question.bank.BankDesk.Sheet;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** Beside the editor: where the question stands and what can be done with it, how it reads, and the article it rests on. */
class QuestionSide extends Div {

    private final transient BankDesk desk;
    private final transient QuestionWords words;
    private final transient Stepped stepped;
    private final Notice notice;
    private final Div state = new Div();
    private final Div preview = new Div();
    private final Div article = new Div();

    /** Is told what has happened to the question. */
    interface Stepped {
        void accept(long id, String said);
    }

    QuestionSide(BankDesk desk, QuestionWords words, Stepped stepped, Notice notice) {
        this.desk = desk;
        this.words = words;
        this.stepped = stepped;
        this.notice = notice;
        addClassName("side");
        add(state, new H2(words.get("question.preview")), preview, new H2(words.get("question.article")), article);
    }

    /** @param sheet null for a question that is not stored yet */
    void show(@Nullable Sheet sheet) {
        state.removeAll();
        if (sheet == null) {
            state.add(Parts.paragraph("small quiet", words.get("question.new.what")));
            return;
        }
        var line = sheet.line();
        state.add(Parts.paragraph("", words.badge(line)));
        if (!line.stale().isEmpty()) {
            state.add(Parts.paragraph("small", words.stale(line.stale())));
        }
        var acts = Parts.div("acts");
        if (!line.stale().isEmpty()) {
            acts.add(button(
                    "question.confirm", "check", () -> desk.confirm(line.id()), line.id(), "question.confirmed"));
        }
        if (line.state() == QuestionState.ACTIVE) {
            acts.add(button(
                    "question.retire", "archive-restore", () -> desk.retire(line.id()), line.id(), "question.retired"));
        } else {
            acts.add(button(
                    "question.activate",
                    "circle-check",
                    () -> desk.activate(line.id()),
                    line.id(),
                    "question.activated"));
        }
        state.add(
                acts,
                Parts.list(
                        "small history",
                        sheet.history().stream().map(this::written).toList()));
        var confirmedAt = line.confirmedAt();
        if (confirmedAt != null) {
            state.add(Parts.paragraph(
                    "small quiet",
                    words.get("question.confirmed.by", String.valueOf(line.confirmedBy()), words.time(confirmedAt))));
        }
    }

    void preview(QuestionContent content) {
        preview.removeAll();
        preview.add(new QuestionCard(words, content));
    }

    /** What keeps the question from being one, in words. */
    void lacks(String why) {
        preview.removeAll();
        preview.add(Parts.paragraph("small quiet", why));
    }

    void article(Cited cited) {
        article.removeAll();
        String document = cited.document();
        article.add(
                document == null || document.isEmpty()
                        ? Parts.paragraph("small quiet", words.get("question.article.uncited"))
                        : new ArticleCard(words, Optional.of(cited).flatMap(desk::article)));
    }

    private ListItem written(BankDesk.Written revision) {
        String by = revision.by();
        return new ListItem(words.get(
                "question.revision",
                revision.revision(),
                by == null ? words.get("question.revision.portal") : by,
                words.time(revision.at())));
    }

    private Button button(String key, String icon, Runnable action, long id, String said) {
        return new Button(words.get(key), new Icon(icon), event -> {
            try {
                action.run();
                stepped.accept(id, words.get(said));
            } catch (QuestionRefused refused) {
                notice.insist(words.refused(refused));
            }
        });
    }
}
