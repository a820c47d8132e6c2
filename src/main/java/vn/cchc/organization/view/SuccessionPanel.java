package vn.cchc.organization.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitTree;
import vn.cchc.ui.Parts;

/** What became of a unit and what it came from, with the ways of changing that. */
class SuccessionPanel extends Div {

    /** Is told by a message's key and its argument what was done. */
    interface Done {
        void say(String key, String argument);
    }

    SuccessionPanel(UnitTree tree, Unit unit, Pickers pickers, RegisterDesk desk, UnitWords words, Done done) {
        var record = new Button(
                words.get("organization.step"),
                event -> new StepDialog(words, pickers, desk, unit, () -> done.say("step.recorded", "")).open());
        var rename = new Button(
                words.get("organization.rename"),
                event -> new RenameDialog(words, desk, unit, name -> done.say("renamed", name)).open());
        var steps = new StepList(tree, unit, words, link -> {
            desk.withdraw(link);
            done.say("saved", "");
        });
        add(UnitFields.group(words.get("organization.group.successions"), steps, Parts.div("acts", rename, record)));
    }
}
