package vn.cchc.contest.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.cchc.organization.Match;
import vn.cchc.ui.Parts;

/** Several agencies or places, kept by their codes and shown by their names. */
class CodesField extends Div {

    private final transient DeskTools tools;
    private final transient UnaryOperator<String> name;
    private final Set<String> codes = new LinkedHashSet<>();
    private final Div chosen = Parts.div("chips");

    private CodesField(DeskTools tools, UnaryOperator<String> name) {
        this.tools = tools;
        this.name = name;
        addClassName("wide");
    }

    /** @param picker cleared after each choice */
    static <U> CodesField of(
            DeskTools tools, ComboBox<Match<U>> picker, Function<U, String> code, UnaryOperator<String> name) {
        var field = new CodesField(tools, name);
        picker.setWidthFull();
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                field.codes.add(code.apply(event.getValue().unit()));
                picker.clear();
                field.show();
            }
        });
        field.add(picker, field.chosen);
        return field;
    }

    void set(Collection<String> chosenCodes) {
        codes.clear();
        chosenCodes.stream().sorted().forEach(codes::add);
        show();
    }

    List<String> get() {
        return List.copyOf(codes);
    }

    private void show() {
        chosen.removeAll();
        for (var code : codes) {
            var chip = tools.button("remove", "second s", () -> {
                codes.remove(code);
                show();
            });
            chip.setText(name.apply(code) + " ×");
            chip.setAriaLabel(tools.say("remove.what", name.apply(code)));
            chosen.add(chip);
        }
    }
}
