package vn.cchc.contest.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import vn.cchc.contest.result.Counting;
import vn.cchc.contest.result.Criterion;
import vn.cchc.contest.result.Prediction;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.contest.rules.RoundRules.AnswersShown;
import vn.cchc.contest.rules.RoundRules.LedgerDepth;
import vn.cchc.contest.rules.RoundRules.PredictionQuestion;
import vn.cchc.contest.rules.RoundRules.Ties;
import vn.cchc.ui.Parts;

/** A round in the parts that the wizard's steps show: when, questions, counting, prediction, prizes. */
class RoundForm {

    private final WizardFields fields;
    private final TextField slug;
    private final TextField title;
    private final TextField board;
    private final DateTimePicker opens;
    private final DateTimePicker closes;
    private final DrawForm draw;
    private final IntegerField attempts;
    private final Select<Counting> counting;
    private final IntegerField minutes;
    private final IntegerField grace;
    private final IntegerField points;
    private final OrderEditor<Criterion> order;
    private final Select<Ties> ties;
    private final Checkbox atOnce;
    private final Select<AnswersShown> answers;
    private final Select<LedgerDepth> ledger;
    private final Checkbox predicts;
    private final Select<Prediction> target;
    private final TextArea question;
    private final Checkbox required;
    private final PrizesEditor prizes;
    private final EssaysForm essays;

    final Div when;
    final Div counts;
    final Div prediction;

    RoundForm(WizardFields fields, RoundRules rules, ContestFile.Times times) {
        this.fields = fields;
        var say = fields.tools;
        slug = fields.text("slug", 60);
        title = fields.text("round.title", 200);
        board = fields.text("round.board", 60);
        board.setHelperText(say.say("round.board.hint"));
        opens = fields.time("opens");
        closes = fields.time("closes");
        draw = new DrawForm(fields);
        attempts = fields.number("attempts", 1, 100);
        counting = fields.select("counting", List.of(Counting.values()), one -> say.say("counting." + one));
        minutes = fields.number("minutes", 1, 1_440);
        grace = fields.number("grace", 0, 600);
        points = fields.number("points", 1, 1_000);
        points.setHelperText(say.say("points.hint"));
        order = new OrderEditor<>(
                say, say.say("order"), List.of(Criterion.values()), one -> say.texts.get("rules.criterion." + one));
        ties = fields.select("ties", List.of(Ties.values()), one -> say.say("ties." + one));
        atOnce = fields.check("at-once");
        answers = fields.select("answers-shown", List.of(AnswersShown.values()), one -> say.say("answers." + one));
        ledger = fields.select("ledger-depth", List.of(LedgerDepth.values()), one -> say.say("ledger." + one));
        predicts = fields.check("predicts");
        target = fields.select("target", List.of(Prediction.values()), one -> say.say("target." + one));
        question = fields.area("prediction.question", 500);
        required = fields.check("prediction.required");
        prizes = new PrizesEditor(fields);
        essays = new EssaysForm(fields);
        when = Parts.div("fields", title, slug, board, opens, closes);
        counts = Parts.div(
                "fields", attempts, counting, minutes, grace, points, ties, order, atOnce, answers, ledger, essays);
        prediction = Parts.div("fields", predicts, target, question, required);
        set(rules);
        slug.setValue(rules.slug());
        title.setValue(rules.title());
        board.setValue(rules.board());
        opens.setValue(LocalDateTime.ofInstant(times.opensAt(), fields.zone));
        closes.setValue(LocalDateTime.ofInstant(times.closesAt(), fields.zone));
    }

    /** What another round says too; not its name, board and times. */
    final void set(RoundRules rules) {
        draw.set(rules);
        attempts.setValue(rules.attempts());
        counting.setValue(rules.counting());
        minutes.setValue(rules.timeLimitMinutes());
        grace.setValue(rules.graceSeconds());
        points.setValue(rules.pointsPerQuestion());
        order.set(rules.order());
        ties.setValue(rules.ties());
        atOnce.setValue(rules.scoreAtOnce());
        answers.setValue(rules.answersShown());
        ledger.setValue(rules.ledger());
        var predicted = rules.prediction();
        predicts.setValue(predicted != null);
        target.setValue(predicted == null ? Prediction.PARTICIPANTS : predicted.target());
        question.setValue(predicted == null ? "" : predicted.question());
        required.setValue(predicted == null || predicted.required());
        prizes.setPrizes(rules.prizes());
        essays.set(rules.essays());
    }

    Div draw() {
        return draw;
    }

    Div prizes() {
        return prizes;
    }

    String title() {
        return title.getValue();
    }

    ContestFile.Times times() {
        return new ContestFile.Times(at(opens), at(closes));
    }

    private Instant at(DateTimePicker field) {
        var value = field.getValue();
        return value == null ? Instant.EPOCH : value.atZone(fields.zone).toInstant();
    }

    RoundRules get() {
        return new RoundRules(
                slug.getValue().strip(),
                title.getValue().strip(),
                board.getValue().strip(),
                WizardFields.or(attempts.getValue(), 0),
                counting.getValue(),
                WizardFields.or(minutes.getValue(), 0),
                WizardFields.or(grace.getValue(), 0),
                points.getValue(),
                order.get(),
                ties.getValue(),
                predicts.getValue()
                        ? new PredictionQuestion(
                                target.getValue(), question.getValue().strip(), required.getValue())
                        : null,
                atOnce.getValue(),
                answers.getValue(),
                ledger.getValue(),
                draw.strata(),
                draw.papers(),
                draw.shufflesQuestions(),
                draw.shufflesOptions(),
                prizes.prizes(),
                essays.get());
    }
}
