package vn.cchc.contest.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.contest.rules.RulesText;
import vn.cchc.ui.Parts;

/** The wizard's steps. All of them can be opened at any time; nothing typed is lost by going back and forth. */
class WizardSteps extends Div {

    private static final List<String> STEPS =
            List.of("basics", "rounds", "boards", "draw", "counts", "prediction", "prizes", "preview");

    private final transient WizardFields fields;
    private final transient WizardFiles files;
    private final Nav nav = new Nav();
    private final Div step = Parts.div("sheet");
    private final Div moves = Parts.div("acts");
    private final BasicsForm basics;
    private final RowsEditor<BoardForm> boards;
    private final transient List<RoundForm> rounds = new ArrayList<>();
    private int at;
    private int round;

    WizardSteps(WizardFields fields, WizardFiles files) {
        this.fields = fields;
        this.files = files;
        basics = new BasicsForm(fields);
        boards = new RowsEditor<>(fields.tools, "board.add", () -> new BoardForm(fields, BoardForm.fresh("", "")));
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", fields.tools.say("steps"));
        add(nav, step, moves);
    }

    /** @param fixedAddress whether the contest exists and keeps its address */
    void set(ContestFile file, boolean fixedAddress) {
        basics.set(file);
        basics.slug.setReadOnly(fixedAddress);
        boards.set(file.rules().boards().stream()
                .map(board -> new BoardForm(fields, board))
                .toList());
        rounds.clear();
        for (int i = 0; i < file.times().size(); i++) {
            rounds.add(new RoundForm(
                    fields, file.rules().rounds().get(i), file.times().get(i)));
        }
        round = 0;
        show(0);
    }

    ContestFile get() {
        return new ContestFile(
                basics.slug.getValue().strip(),
                basics.title.getValue().strip(),
                basics.rules(
                        boards.rows().stream().map(BoardForm::get).toList(),
                        rounds.stream().map(RoundForm::get).toList()),
                rounds.stream().map(RoundForm::times).toList());
    }

    private void show(int wanted) {
        at = Math.clamp(wanted, 0, STEPS.size() - 1);
        nav.removeAll();
        for (int i = 0; i < STEPS.size(); i++) {
            int number = i;
            var tab = new NativeButton(name(i), click -> show(number));
            tab.addClassName("steptab");
            if (i == at) {
                tab.getElement().setAttribute("aria-current", "step");
            }
            nav.add(tab);
        }
        step.removeAll();
        var heading = new H2(name(at));
        heading.getElement().setAttribute("tabindex", "-1");
        step.add(heading, Parts.paragraph("small quiet", fields.tools.say("step." + STEPS.get(at) + ".what")));
        switch (STEPS.get(at)) {
            case "basics" -> step.add(basics);
            case "boards" -> step.add(boards);
            case "rounds" -> rounds();
            case "draw" -> ofRound(RoundForm::draw);
            case "counts" -> ofRound(form -> form.counts);
            case "prediction" -> ofRound(form -> form.prediction);
            case "prizes" -> ofRound(RoundForm::prizes);
            default -> preview();
        }
        moves.removeAll();
        if (at > 0) {
            moves.add(fields.tools.button("back", "second", () -> move(-1)));
        }
        if (at < STEPS.size() - 1) {
            moves.add(fields.tools.button("forward", "second", () -> move(1)));
        }
    }

    private void move(int by) {
        show(at + by);
        step.getElement().executeJs("this.querySelector('h2').focus()");
    }

    private String name(int number) {
        return fields.tools.say("step.number", number + 1, fields.tools.say("step." + STEPS.get(number)));
    }

    private void rounds() {
        for (var form : rounds) {
            var line = Parts.div("row", form.when);
            if (rounds.size() > 1) {
                var remove = fields.tools.button("remove", "plain s", () -> {
                    rounds.remove(form);
                    round = 0;
                    show(at);
                });
                remove.setAriaLabel(fields.tools.say("remove.what", form.title()));
                line.add(remove);
            }
            step.add(line);
        }
        step.add(Parts.div("acts", fields.tools.button("round.add", "second s", this::addRound)));
    }

    /** The next one is like the last, as long after it as that was after the one before, else a week. */
    private void addRound() {
        if (rounds.isEmpty()) {
            var fresh = files.fresh();
            rounds.add(new RoundForm(
                    fields, fresh.rules().rounds().getFirst(), fresh.times().getFirst()));
            show(at);
            return;
        }
        var last = rounds.getLast();
        var times = last.times();
        var apart = rounds.size() > 1
                ? Duration.between(rounds.get(rounds.size() - 2).times().opensAt(), times.opensAt())
                : Duration.ofDays(7);
        var rules = last.get();
        int number = rounds.size() + 1;
        var named = new RoundForm(
                fields,
                rules.named(next(rules.slug(), number), next(rules.title(), number)),
                new ContestFile.Times(
                        times.opensAt().plus(apart), times.closesAt().plus(apart)));
        rounds.add(named);
        show(at);
    }

    private static String next(String name, int number) {
        return name.matches(".*\\d+") ? name.replaceFirst("\\d+$", String.valueOf(number)) : name + "-" + number;
    }

    private void ofRound(Function<RoundForm, Div> part) {
        if (rounds.isEmpty()) {
            step.add(new Paragraph(fields.tools.say("rounds.none")));
            return;
        }
        if (rounds.size() > 1) {
            var choice = new Select<Integer>();
            choice.setLabel(fields.tools.say("round"));
            choice.setItems(IntStream.range(0, rounds.size()).boxed().toList());
            choice.setItemLabelGenerator(number -> rounds.get(number).title());
            choice.setValue(round);
            choice.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    round = event.getValue();
                    show(at);
                }
            });
            var everywhere = new Button(fields.tools.say("everywhere"), click -> {
                var rules = rounds.get(round).get();
                rounds.stream().filter(form -> form != rounds.get(round)).forEach(form -> form.set(rules));
                show(at);
            });
            step.add(Parts.div("filters", choice, everywhere));
        }
        step.add(part.apply(rounds.get(round)));
    }

    private void preview() {
        List<RulesText.Article> articles = files.text(get());
        step.add(new RulesPanel(articles));
    }
}
