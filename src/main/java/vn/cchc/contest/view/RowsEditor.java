package vn.cchc.contest.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.cchc.ui.Parts;

/**
 * Forms below each other, to be added and taken away.
 *
 * @param <F> one row's form
 */
class RowsEditor<F extends Component> extends Div {

    private final transient DeskTools tools;
    private final Div list = Parts.div("rowseditor");
    private final List<F> rows = new ArrayList<>();

    /** @param key of the button that adds one */
    RowsEditor(DeskTools tools, String key, Supplier<F> fresh) {
        this.tools = tools;
        addClassName("wide");
        add(list, Parts.div("acts", tools.button(key, "second s", () -> add(fresh.get()))));
    }

    void add(F row) {
        var line = Parts.div("row", row);
        var remove = tools.button("remove", "plain s", () -> {
            rows.remove(row);
            list.remove(line);
        });
        line.add(remove);
        rows.add(row);
        list.add(line);
    }

    void set(List<F> forms) {
        rows.clear();
        list.removeAll();
        forms.forEach(this::add);
    }

    List<F> rows() {
        return List.copyOf(rows);
    }
}
