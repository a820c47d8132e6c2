package vn.cchc.question.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;

/** Rows in which options, items in their order, pairs or wordings are typed. */
class AnswerRows extends Div {

    private static final int MOST = 26;

    private final transient QuestionWords words;
    private final transient Runnable changed;
    private final OrderedList list = new OrderedList();
    private final Button add;
    private final List<AnswerRow> rows = new ArrayList<>();
    private Mode mode = Mode.OPTIONS;

    /** What the rows hold. */
    enum Mode {
        OPTIONS,
        ITEMS,
        PAIRS,
        WORDINGS
    }

    /** A row: {@code right} matters for options, {@code prompt} for pairs. */
    record Row(boolean right, String prompt, String text) {

        boolean isBlank() {
            return prompt.isBlank() && text.isBlank();
        }
    }

    AnswerRows(QuestionWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        add = new Button(words.get("question.row.add"), new Icon("plus"), event -> addOne());
        addClassName("answer-rows");
        list.addClassName("answer-list");
        add(list, Parts.div("acts", add));
    }

    void set(Mode wanted, List<Row> values) {
        mode = wanted;
        rows.clear();
        list.removeAll();
        values.forEach(this::append);
        while (rows.size() < (mode == Mode.WORDINGS ? 1 : 2)) {
            append(new Row(false, "", ""));
        }
        number();
    }

    /** What was typed; empty rows don't count. */
    List<Row> get() {
        return rows.stream().map(AnswerRow::get).filter(row -> !row.isBlank()).toList();
    }

    private void append(Row value) {
        var row = new AnswerRow(words, mode, changed, this::moveUp, this::remove);
        row.set(value);
        rows.add(row);
        list.add(row);
    }

    private void addOne() {
        append(new Row(false, "", ""));
        number();
        rows.getLast().focus();
    }

    private void moveUp(AnswerRow row) {
        int at = rows.indexOf(row);
        if (at > 0) {
            rows.remove(at);
            rows.add(at - 1, row);
            list.removeAll();
            rows.forEach(list::add);
            number();
            changed.run();
        }
    }

    private void remove(AnswerRow row) {
        int at = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        if (rows.isEmpty()) {
            append(new Row(false, "", ""));
        }
        number();
        rows.get(Math.min(at, rows.size() - 1)).focus();
        changed.run();
    }

    private void number() {
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).number(at + 1, mode);
        }
        add.setEnabled(rows.size() < MOST);
    }
}
