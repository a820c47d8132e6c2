package vn.cchc.question.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionRules;
import vn.cchc.question.view.AnswerRows.Mode;
import vn.cchc.question.view.AnswerRows.Row;
import vn.cchc.ui.Parts;

/** Where the answers of a question are typed, whatever its kind. */
class AnswerFields extends Div {

    private final AnswerRows rows;
    private final RadioButtonGroup<Boolean> truth = new RadioButtonGroup<>();
    private final TextField number = new TextField();
    private final TextField tolerance = new TextField();
    private final Checkbox accents = new Checkbox();
    private final Checkbox fixed = new Checkbox();
    private final Div numbers;

    AnswerFields(QuestionWords words, Runnable changed) {
        rows = new AnswerRows(words, changed);
        truth.setLabel(words.get("question.field.truth"));
        truth.setItems(true, false);
        truth.setItemLabelGenerator(
                value -> QuestionRules.TRUE_FALSE.get(value ? 0 : 1).text());
        number.setLabel(words.get("question.field.number"));
        tolerance.setLabel(words.get("question.field.tolerance"));
        tolerance.setHelperText(words.get("question.field.tolerance.hint"));
        accents.setLabel(words.get("question.field.accents"));
        fixed.setLabel(words.get("question.field.fixed"));
        numbers = Parts.div("fields", number, tolerance);
        truth.addValueChangeListener(event -> changed.run());
        number.addValueChangeListener(event -> changed.run());
        tolerance.addValueChangeListener(event -> changed.run());
        accents.addValueChangeListener(event -> changed.run());
        fixed.addValueChangeListener(event -> changed.run());
        addClassName("group");
        add(rows, truth, numbers, accents, fixed);
    }

    /** Shows what the kind asks for; rows that were typed for another kind stay. */
    void show(QuestionKind kind) {
        shown(kind);
        List<Row> typed = rows.get();
        mode(kind, typed);
    }

    void set(QuestionContent content) {
        shown(content.kind());
        fixed.setValue(content.fixedOrder());
        accents.setValue(false);
        Map<String, String> texts = new HashMap<>();
        content.options().forEach(option -> texts.put(option.id(), option.text()));
        List<Row> typed = new ArrayList<>();
        switch (content.key()) {
            case AnswerKey.Options key -> {
                truth.setValue(key.right().contains("true"));
                content.options()
                        .forEach(option -> typed.add(new Row(key.right().contains(option.id()), "", option.text())));
            }
            case AnswerKey.Sequence key ->
                key.right().forEach(id -> typed.add(new Row(false, "", texts.getOrDefault(id, ""))));
            case AnswerKey.Pairs key -> pairs(content, key, texts, typed);
            case AnswerKey.Value key -> {
                number.setValue(QuestionWords.number(key.right()));
                tolerance.setValue(key.tolerance().signum() == 0 ? "" : QuestionWords.number(key.tolerance()));
            }
            case AnswerKey.Wordings key -> {
                accents.setValue(key.accents());
                key.right().forEach(wording -> typed.add(new Row(false, "", wording)));
            }
            case AnswerKey.Judged key -> {}
        }
        mode(content.kind(), typed);
    }

    private static void pairs(
            QuestionContent content, AnswerKey.Pairs key, Map<String, String> texts, List<Row> typed) {
        Map<String, String> others = new LinkedHashMap<>();
        content.options().forEach(option -> others.put(option.id(), option.text()));
        for (Option prompt : content.prompts()) {
            String option = key.right().getOrDefault(prompt.id(), "");
            others.remove(option);
            typed.add(new Row(false, prompt.text(), texts.getOrDefault(option, "")));
        }
        others.values().forEach(text -> typed.add(new Row(false, "", text)));
    }

    private void shown(QuestionKind kind) {
        boolean choice = kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE;
        boolean list = choice
                || kind == QuestionKind.ORDERING
                || kind == QuestionKind.MATCHING
                || kind == QuestionKind.SHORT_TEXT;
        rows.setVisible(list);
        truth.setVisible(kind == QuestionKind.TRUE_FALSE);
        numbers.setVisible(kind == QuestionKind.NUMERIC);
        accents.setVisible(kind == QuestionKind.SHORT_TEXT);
        fixed.setVisible(choice);
    }

    private void mode(QuestionKind kind, List<Row> typed) {
        rows.set(
                switch (kind) {
                    case ORDERING -> Mode.ITEMS;
                    case MATCHING -> Mode.PAIRS;
                    case SHORT_TEXT -> Mode.WORDINGS;
                    default -> Mode.OPTIONS;
                },
                typed);
    }

    boolean fixedOrder() {
        return fixed.getValue();
    }

    /** Options, prompts and key as typed. */
    record Typed(List<Option> options, List<Option> prompts, AnswerKey key) {}

    Typed get(QuestionKind kind) {
        List<Row> typed = rows.get();
        return switch (kind) {
            case SINGLE, MULTIPLE -> {
                Set<String> right = new TreeSet<>();
                List<Option> options = new ArrayList<>();
                typed.forEach(row -> {
                    String id = "o" + options.size();
                    options.add(new Option(id, row.text()));
                    if (row.right()) {
                        right.add(id);
                    }
                });
                yield new Typed(options, List.of(), new AnswerKey.Options(right));
            }
            case TRUE_FALSE ->
                new Typed(
                        QuestionRules.TRUE_FALSE,
                        List.of(),
                        new AnswerKey.Options(
                                truth.getValue() == null ? Set.of() : Set.of(String.valueOf(truth.getValue()))));
            case ORDERING -> {
                List<Option> options = new ArrayList<>();
                typed.forEach(row -> options.add(new Option("o" + options.size(), row.text())));
                yield new Typed(
                        options,
                        List.of(),
                        new AnswerKey.Sequence(options.stream().map(Option::id).toList()));
            }
            case MATCHING -> matching(typed);
            case NUMERIC ->
                new Typed(
                        List.of(),
                        List.of(),
                        new AnswerKey.Value(
                                decimal(number.getValue()),
                                tolerance.getValue().isBlank()
                                        ? BigDecimal.ZERO
                                        : decimal(tolerance.getValue()).abs()));
            case SHORT_TEXT ->
                new Typed(
                        List.of(),
                        List.of(),
                        new AnswerKey.Wordings(typed.stream().map(Row::text).toList(), accents.getValue()));
            case ESSAY -> new Typed(List.of(), List.of(), new AnswerKey.Judged());
        };
    }

    private static Typed matching(List<Row> typed) {
        Map<String, String> ids = new LinkedHashMap<>();
        typed.forEach(row -> ids.putIfAbsent(row.text().strip(), "o" + ids.size()));
        List<Option> options = new ArrayList<>();
        ids.forEach((text, id) -> options.add(new Option(id, text)));
        List<Option> prompts = new ArrayList<>();
        Map<String, String> pairs = new HashMap<>();
        for (Row row : typed) {
            if (!row.prompt().isBlank()) {
                String number = String.valueOf(prompts.size() + 1);
                prompts.add(new Option(number, row.prompt()));
                pairs.put(number, ids.getOrDefault(row.text().strip(), ""));
            }
        }
        return new Typed(options, prompts, new AnswerKey.Pairs(pairs));
    }

    private static BigDecimal decimal(String typed) {
        String digits = typed.replaceAll("[\\s\\p{Z}]", "");
        if (digits.matches("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?")) {
            digits = digits.replace(".", "");
        }
        digits = digits.replace(',', '.');
        if (!digits.matches("[+-]?\\d{1,25}(\\.\\d{1,25})?")) {
            throw new QuestionRefused("question.refused.number");
        }
        return new BigDecimal(digits);
    }
}
