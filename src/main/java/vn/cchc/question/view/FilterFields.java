package vn.cchc.question.view;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.cchc.question.Difficulty;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionState;
import vn.cchc.question.bank.BankDesk;

/** The fields by which a bank's questions are narrowed. */
class FilterFields extends Div {

    private final TextField typed = new TextField();
    private final Select<String> topic = new Select<>();
    private final Select<QuestionKind> kind = new Select<>();
    private final Select<Difficulty> difficulty = new Select<>();
    private final Select<QuestionState> state = new Select<>();
    private final Checkbox stale = new Checkbox();

    FilterFields(QuestionWords words, Consumer<BankDesk.Filter> changed) {
        addClassName("filters");
        typed.setLabel(words.get("question.filter.words"));
        typed.setPlaceholder(words.get("question.filter.words.hint"));
        typed.setClearButtonVisible(true);
        typed.setMaxLength(200);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.addClassName("grow");
        String all = words.get("question.filter.all");
        select(topic, words.get("question.field.topic"), all, value -> value);
        select(kind, words.get("question.field.kind"), all, words::kind);
        kind.setItems(QuestionKind.values());
        select(difficulty, words.get("question.field.difficulty"), all, words::difficulty);
        difficulty.setItems(Difficulty.values());
        select(state, words.get("question.field.state"), all, words::state);
        state.setItems(QuestionState.values());
        stale.setLabel(words.get("question.filter.stale"));
        Stream.<HasValue<?, ?>>of(typed, topic, kind, difficulty, state, stale)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        changed.accept(get());
                    }
                }));
        add(typed, topic, kind, difficulty, state, stale);
    }

    void setTopics(List<String> topics) {
        topic.setItems(topics.stream().filter(one -> !one.isEmpty()).toList());
    }

    void set(BankDesk.Filter filter) {
        typed.setValue(filter.words());
        String wanted = filter.topic();
        topic.setValue(wanted != null && topic.getListDataView().getItems().anyMatch(wanted::equals) ? wanted : null);
        kind.setValue(filter.kind());
        difficulty.setValue(filter.difficulty());
        state.setValue(filter.state());
        stale.setValue(filter.stale());
    }

    BankDesk.Filter get() {
        return new BankDesk.Filter(
                typed.getValue().strip(),
                topic.getValue(),
                kind.getValue(),
                difficulty.getValue(),
                state.getValue(),
                stale.getValue());
    }

    private static <T> void select(Select<T> select, String label, String all, ItemLabelGenerator<T> names) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(value -> value == null ? all : names.apply(value));
    }
}
