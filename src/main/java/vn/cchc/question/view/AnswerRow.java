package vn.cchc.question.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import vn.cchc.ui.Icon;

/** One option, item, pair or wording of the question that is edited. */
class AnswerRow extends ListItem {

    private final Checkbox right = new Checkbox();
    private final TextArea prompt = new TextArea();
    private final TextArea text = new TextArea();
    private final Button up = new Button(new Icon("chevron-up"));
    private final Button remove = new Button(new Icon("x"));
    private final transient QuestionWords words;

    AnswerRow(
            QuestionWords words,
            AnswerRows.Mode mode,
            Runnable changed,
            Consumer<AnswerRow> moved,
            Consumer<AnswerRow> removed) {
        this.words = words;
        addClassName("answer-row");
        right.setVisible(mode == AnswerRows.Mode.OPTIONS);
        prompt.setVisible(mode == AnswerRows.Mode.PAIRS);
        up.setVisible(mode == AnswerRows.Mode.ITEMS);
        prompt.setMaxLength(2_000);
        text.setMaxLength(2_000);
        prompt.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        right.addValueChangeListener(event -> changed.run());
        prompt.addValueChangeListener(event -> changed.run());
        text.addValueChangeListener(event -> changed.run());
        up.addThemeName("tertiary");
        remove.addThemeName("tertiary");
        up.addClickListener(event -> moved.accept(this));
        remove.addClickListener(event -> removed.accept(this));
        right.setLabel(words.get("question.row.right"));
        add(right, prompt, text, up, remove);
    }

    void number(int number, AnswerRows.Mode mode) {
        String name =
                mode == AnswerRows.Mode.OPTIONS ? String.valueOf((char) ('A' + number - 1)) : String.valueOf(number);
        text.setLabel(words.get("question.row." + mode, name));
        prompt.setLabel(words.get("question.row.prompt", name));
        right.setAriaLabel(words.get("question.row.right.what", name));
        up.setAriaLabel(words.get("question.row.up", name));
        remove.setAriaLabel(words.get("question.row.remove", name));
        up.setEnabled(number > 1);
    }

    void set(AnswerRows.Row row) {
        right.setValue(row.right());
        prompt.setValue(row.prompt());
        text.setValue(row.text());
    }

    AnswerRows.Row get() {
        return new AnswerRows.Row(right.getValue(), prompt.getValue(), text.getValue());
    }

    void focus() {
        (prompt.isVisible() ? prompt : text).focus();
    }
}
