package vn.cchc.contest.view;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.contest.paper.Candidate;
import vn.cchc.contest.paper.Feasibility;
import vn.cchc.contest.rules.RoundRules;
import vn.cchc.contest.rules.Stratum;
import vn.cchc.question.Bank;
import vn.cchc.question.Difficulty;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** What a paper is made of, with the proof that it can be drawn from what the banks hold at this moment. */
class DrawForm extends Div {

    private final transient WizardFields fields;
    private final RowsEditor<Row> strata;
    private final IntegerField papers;
    private final Checkbox questions;
    private final Checkbox options;
    private final Notice proof = new Notice();

    DrawForm(WizardFields fields) {
        this.fields = fields;
        strata = new RowsEditor<>(fields.tools, "stratum.add", () -> new Row(null));
        papers = fields.number("papers-made", 1, 1_000);
        questions = fields.check("shuffle.questions");
        options = fields.check("shuffle.options");
        addClassName("fields");
        proof.addClassName("wide");
        var check = Parts.div("acts wide", fields.tools.button("feasible", "second s", this::prove));
        add(strata, Parts.div("wide", proof), check, papers, questions, options);
    }

    void set(RoundRules rules) {
        strata.set(rules.draw().stream().map(Row::new).toList());
        papers.setValue(rules.papers());
        questions.setValue(rules.shuffleQuestions());
        options.setValue(rules.shuffleOptions());
        proof.clear();
    }

    List<Stratum> strata() {
        return strata.rows().stream().map(Row::get).toList();
    }

    int papers() {
        return WizardFields.or(papers.getValue(), 0);
    }

    boolean shufflesQuestions() {
        return questions.getValue();
    }

    boolean shufflesOptions() {
        return options.getValue();
    }

    private void prove() {
        var wanted = strata();
        var slugs = wanted.stream().map(Stratum::bank).collect(Collectors.toSet());
        var banks = fields.banks.banks().stream()
                .filter(bank -> slugs.contains(bank.slug()))
                .collect(Collectors.toMap(Bank::id, Bank::slug));
        var pool = banks.isEmpty()
                ? List.<Candidate>of()
                : fields.banks.drawable(Set.copyOf(banks.keySet())).stream()
                        .map(question -> new Candidate(banks.getOrDefault(question.bank(), ""), question))
                        .toList();
        int total = wanted.stream().mapToInt(Stratum::count).sum();
        var shortages = Feasibility.shortages(wanted, pool);
        if (total == 0) {
            proof.say(Notice.Tone.WARN, fields.tools.say("feasible.nothing"));
        } else if (shortages.isEmpty()) {
            proof.say(Notice.Tone.OK, fields.tools.say("feasible.yes", total, pool.size()));
        } else {
            proof.say(
                    Notice.Tone.BAD,
                    shortages.stream()
                            .map(shortage -> fields.tools.say(
                                    "feasible.no",
                                    shortage.strata().stream()
                                            .map(at -> String.valueOf(at + 1))
                                            .collect(Collectors.joining(", ")),
                                    shortage.wanted(),
                                    shortage.available()))
                            .collect(Collectors.joining(" ")));
        }
    }

    private final class Row extends Div {
        private final Select<Bank> bank;
        private final ComboBox<String> topic = new ComboBox<>();
        private final Select<Difficulty> difficulty;
        private final TextField audience;
        private final IntegerField count;

        Row(@Nullable Stratum stratum) {
            var say = fields.tools;
            var known = fields.banks.banks();
            bank = fields.select("stratum.bank", known, one -> one == null ? "" : one.title());
            topic.setLabel(say.say("stratum.topic"));
            topic.setAllowCustomValue(true);
            topic.addCustomValueSetListener(event -> topic.setValue(event.getDetail()));
            topic.setClearButtonVisible(true);
            topic.setPlaceholder(say.say("any"));
            difficulty = fields.select(
                    "stratum.difficulty",
                    List.of(Difficulty.values()),
                    one -> one == null ? say.say("any") : say.texts.get("rules.difficulty." + one));
            difficulty.setEmptySelectionAllowed(true);
            difficulty.setEmptySelectionCaption(say.say("any"));
            audience = fields.text("stratum.audience", 100);
            audience.setPlaceholder(say.say("any"));
            count = fields.number("stratum.count", 1, 200);
            bank.addValueChangeListener(event -> topics());
            if (stratum != null) {
                known.stream().filter(one -> one.slug().equals(stratum.bank())).findFirst().ifPresent(bank::setValue);
                topic.setValue(stratum.topic());
                difficulty.setValue(stratum.difficulty());
                audience.setValue(stratum.audience() == null ? "" : stratum.audience());
                count.setValue(stratum.count());
            } else {
                known.stream().findFirst().ifPresent(bank::setValue);
                count.setValue(5);
            }
            addClassName("fields");
            add(bank, topic, difficulty, audience, count);
        }

        private void topics() {
            var chosen = bank.getValue();
            var before = topic.getValue();
            topic.setItems(
                    chosen == null
                            ? List.of()
                            : fields.banks.drawable(Set.of(chosen.id())).stream()
                                    .map(question -> question.topic())
                                    .distinct()
                                    .sorted()
                                    .toList());
            topic.setValue(before);
        }

        Stratum get() {
            var chosen = bank.getValue();
            var said = topic.getValue();
            return new Stratum(
                    chosen == null ? "" : chosen.slug(),
                    said == null || said.isBlank() ? null : said,
                    difficulty.getValue(),
                    audience.getValue().isBlank() ? null : audience.getValue().strip(),
                    WizardFields.or(count.getValue(), 0));
        }
    }
}
