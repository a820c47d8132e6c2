package vn.cchc.question.view;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Cited;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionRules;
import vn.cchc.question.bank.Pictures;
import vn.cchc.ui.Parts;

/** The form of one question; it takes and gives its content as a record. */
class QuestionFields extends Div {

    private final transient QuestionWords words;
    private final Select<QuestionKind> kind = new Select<>();
    private final TextArea stem = new TextArea();
    private final AnswerFields answers;
    private final ComboBox<String> topic = new ComboBox<>();
    private final Select<Difficulty> difficulty = new Select<>();
    private final TextField points = new TextField();
    private final Select<Marking> marking = new Select<>();
    private final TextField audiences = new TextField();
    private final TextArea explanation = new TextArea();
    private final TextField document = new TextField();
    private final TextField provision = new TextField();
    private final TextField citation = new TextField();
    private final PictureField picture;

    QuestionFields(Pictures pictures, QuestionWords words, Runnable changed) {
        this.words = words;
        picture = new PictureField(pictures, words, changed);
        answers = new AnswerFields(words, changed);
        addClassName("sheet");
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                answers.show(event.getValue());
                marking.setVisible(QuestionRules.inParts(event.getValue()));
            }
        });
        topic.setAllowCustomValue(true);
        topic.addCustomValueSetListener(event -> topic.setValue(event.getDetail()));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(words::difficulty);
        marking.setItems(Marking.values());
        marking.setItemLabelGenerator(words::marking);
        stem.setMaxLength(QuestionRules.LONGEST_STEM);
        label();
        Stream.<HasValue<?, ?>>of(
                        kind,
                        stem,
                        topic,
                        difficulty,
                        points,
                        marking,
                        audiences,
                        explanation,
                        document,
                        provision,
                        citation)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
        add(
                group("question.group.question", kind, stem),
                group("question.group.picture", picture),
                group("question.group.answers", answers),
                group("question.group.facts", Parts.div("fields", topic, difficulty, points, marking, audiences)),
                group("question.group.basis", explanation, Parts.div("fields", document, provision), citation));
    }

    private void label() {
        kind.setLabel(words.get("question.field.kind"));
        stem.setLabel(words.get("question.field.stem"));
        topic.setLabel(words.get("question.field.topic"));
        difficulty.setLabel(words.get("question.field.difficulty"));
        points.setLabel(words.get("question.field.points"));
        marking.setLabel(words.get("question.field.marking"));
        audiences.setLabel(words.get("question.field.audiences"));
        audiences.setHelperText(words.get("question.field.audiences.hint"));
        explanation.setLabel(words.get("question.field.explanation"));
        document.setLabel(words.get("question.field.document"));
        document.setHelperText(words.get("question.field.document.hint"));
        provision.setLabel(words.get("question.field.provision"));
        provision.setHelperText(words.get("question.field.provision.hint"));
        citation.setLabel(words.get("question.field.citation"));
    }

    private FieldSet group(String key, com.vaadin.flow.component.Component... fields) {
        var group = new FieldSet(words.get(key));
        group.addClassName("group");
        group.add(fields);
        return group;
    }

    void setTopics(List<String> topics) {
        topic.setItems(topics.stream().filter(one -> !one.isEmpty()).toList());
    }

    /** What a new question starts from. */
    static QuestionContent fresh() {
        return new QuestionContent(
                QuestionKind.SINGLE,
                "",
                List.of(),
                List.of(),
                new AnswerKey.Options(Set.of()),
                false,
                Points.of(1),
                Marking.ALL_OR_NOTHING,
                "",
                Difficulty.MEDIUM,
                Set.of(),
                null,
                null,
                null);
    }

    void set(QuestionContent content) {
        kind.setValue(content.kind());
        stem.setValue(content.stem());
        answers.set(content);
        topic.setValue(content.topic().isEmpty() ? null : content.topic());
        difficulty.setValue(content.difficulty());
        points.setValue(QuestionWords.number(
                BigDecimal.valueOf(content.points().thousandths(), 3).stripTrailingZeros()));
        marking.setValue(content.marking());
        marking.setVisible(QuestionRules.inParts(content.kind()));
        audiences.setValue(content.audiences().stream().sorted().collect(Collectors.joining("; ")));
        explanation.setValue(Objects.requireNonNullElse(content.explanation(), ""));
        Cited cited = content.cited();
        document.setValue(cited == null ? "" : Objects.requireNonNullElse(cited.document(), ""));
        provision.setValue(cited == null ? "" : Objects.requireNonNullElse(cited.provision(), ""));
        citation.setValue(cited == null ? "" : cited.text());
        picture.set(content.media());
    }

    /**
     * The question as typed, in the form in which it is kept.
     *
     * @throws QuestionRefused where it breaks a rule
     */
    QuestionContent get() {
        AnswerFields.Typed typed = answers.get(kind.getValue());
        return QuestionRules.clean(new QuestionContent(
                kind.getValue(),
                stem.getValue(),
                typed.options(),
                typed.prompts(),
                typed.key(),
                answers.fixedOrder(),
                points(),
                marking.getValue(),
                Objects.requireNonNullElse(topic.getValue(), ""),
                difficulty.getValue(),
                Arrays.stream(audiences.getValue().split(";")).collect(Collectors.toCollection(TreeSet::new)),
                explanation.getValue(),
                cited(),
                picture.get()));
    }

    /** What the form cites now, whether or not the rest is sound. */
    Cited cited() {
        return new Cited(
                document.getValue().strip(),
                provision.getValue().isBlank() ? null : provision.getValue().strip(),
                citation.getValue());
    }

    private Points points() {
        try {
            return Points.of(points.getValue().strip().replace(',', '.'));
        } catch (ArithmeticException | IllegalArgumentException notPoints) {
            throw new QuestionRefused("question.refused.points");
        }
    }
}
