package vn.cchc.intake.review.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import vn.cchc.intake.review.ReviewDesk;
import vn.cchc.intake.review.ReviewDesk.Act;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** What can be done with all files that are ticked. */
class BatchBar extends Div {

    private static final int MOST_REASONS = 8;

    private final transient ReviewDesk desk;
    private final transient ReviewWords words;
    private final transient Texts texts;
    private final Notice notice;
    private final transient Map<Long, Checkbox> boxes;
    private final transient Runnable changed;
    private final Checkbox all = new Checkbox();
    private final Span count = new Span();

    /** @param boxes by the file's id, as they are on the page at the moment */
    BatchBar(
            ReviewDesk desk,
            ReviewWords words,
            Texts texts,
            Notice notice,
            Map<Long, Checkbox> boxes,
            Runnable changed) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
        this.notice = notice;
        this.boxes = boxes;
        this.changed = changed;
        addClassName("batchbar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", texts.get("review.batch"));
        all.setLabel(texts.get("review.batch.all"));
        all.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                boxes.values().forEach(box -> box.setValue(event.getValue()));
            }
        });
        count.getElement().setAttribute("role", "status");
        add(all, count);
        for (Act act : Act.values()) {
            var button = new Button(texts.get("review.act." + act), event -> ask(act));
            button.addThemeNames("small");
            if (act == Act.PUBLISH) {
                button.addThemeName("primary");
            }
            add(button);
        }
    }

    void clear() {
        all.setValue(false);
        count();
    }

    void count() {
        long chosen = chosen().size();
        count.setText(chosen == 0 ? "" : texts.get("review.batch.count", chosen));
    }

    private List<Long> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void ask(Act act) {
        List<Long> chosen = chosen();
        if (chosen.isEmpty()) {
            notice.insist(texts.get("review.batch.none"));
        } else if (act == Act.WITHDRAW) {
            Question.ask(
                    texts.get("review.withdraw.ask", chosen.size()),
                    texts.get("desk.withdraw.consequence"),
                    texts.get("review.act.WITHDRAW"),
                    texts.get("ui.cancel"),
                    () -> act(chosen, act));
        } else {
            act(chosen, act);
        }
    }

    private void act(List<Long> chosen, Act act) {
        ReviewDesk.Outcome outcome = desk.act(chosen, act);
        changed.run();
        String done = texts.get("review.done." + act, outcome.done());
        if (outcome.refused().isEmpty()) {
            notice.say(Notice.Tone.OK, done);
            return;
        }
        var reasons = Parts.list(
                "l",
                outcome.refused().stream()
                        .limit(MOST_REASONS)
                        .map(refusal -> new com.vaadin.flow.component.html.ListItem(
                                words.name(refusal.item()) + ": " + words.of(refusal.why())))
                        .toList());
        notice.say(
                Notice.Tone.WARN,
                done + " " + texts.get("review.not-done", outcome.refused().size()),
                reasons);
    }
}
