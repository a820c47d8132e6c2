package vn.cchc.initiative.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.cchc.initiative.RulesRefused;
import vn.cchc.initiative.call.CallTemplates;
import vn.cchc.initiative.rules.CallFile;
import vn.cchc.initiative.rules.RuleProblem;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** The rules as text, checked before they are kept; everything that is wrong is told at once. */
class RulesEditor extends Div {

    private final transient CallDeskTools tools;
    private final transient CallTemplates templates;
    private final TextArea text;
    private final Notice notice = new Notice();
    private final Div wrong = new Div();

    RulesEditor(CallDeskTools tools, CallTemplates templates, String rules, Consumer<String> changed) {
        this.tools = tools;
        this.templates = templates;
        text = new TextArea(tools.say("rules"));
        text.setHelperText(tools.say("rules.hint"));
        text.setWidthFull();
        text.setMinHeight("28rem");
        text.setMaxLength(500_000);
        text.addClassName("mono");
        text.setValue(rules);
        text.addValueChangeListener(event -> changed.accept(event.getValue()));
        wrong.addClassName("problems");
        add(notice, wrong, text);
    }

    void text(String rules) {
        text.setValue(rules);
    }

    /** Adds a button that reads the text and hands what it says on. */
    void onSave(Supplier<String> slug, Consumer<CallFile> save) {
        var button = new Button(tools.say("save"), click -> {
            var reading = templates.read(slug.get(), text.getValue());
            tell(reading.problems());
            reading.file().ifPresent(file -> {
                try {
                    save.accept(file);
                    notice.say(Notice.Tone.OK, tools.say("saved"));
                } catch (RulesRefused refused) {
                    tell(refused.problems());
                } catch (IllegalStateException impossible) {
                    notice.insist(tools.say("not-now"));
                }
            });
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Parts.div("acts", button));
    }

    private void tell(List<RuleProblem> problems) {
        wrong.removeAll();
        notice.clear();
        if (!problems.isEmpty()) {
            notice.insist(tools.say("rules.wrong", problems.size()));
            wrong.add(Parts.list(
                    "l",
                    problems.stream()
                            .map(problem -> new ListItem(tools.problem(problem)))
                            .toList()));
        }
    }
}
