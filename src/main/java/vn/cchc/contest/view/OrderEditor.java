package vn.cchc.contest.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.cchc.ui.Parts;

/**
 * Things in an order: added from a choice, moved up, taken away.
 *
 * @param <T> the things
 */
class OrderEditor<T> extends Div {

    private final transient DeskTools tools;
    private final transient Function<T, String> name;
    private final transient List<T> offered;
    private final transient List<T> values = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Select<T> choice = new Select<>();

    OrderEditor(DeskTools tools, String label, List<T> offered, Function<T, String> name) {
        this.tools = tools;
        this.name = name;
        this.offered = List.copyOf(offered);
        addClassNames("wide", "ordered");
        choice.setLabel(label);
        choice.setItemLabelGenerator(name::apply);
        choice.setPlaceholder(tools.say("order.add"));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                values.add(event.getValue());
                show();
            }
        });
        add(list, choice);
        show();
    }

    void set(List<T> ordered) {
        values.clear();
        values.addAll(ordered);
        show();
    }

    List<T> get() {
        return List.copyOf(values);
    }

    private void show() {
        list.removeAll();
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            var item = new ListItem(Parts.span("", name.apply(values.get(i)) + " "));
            if (i > 0) {
                var up = tools.button("up", "plain s", () -> {
                    values.add(at - 1, values.remove(at));
                    show();
                });
                up.setAriaLabel(tools.say("up.what", name.apply(values.get(i))));
                item.add(up);
            }
            var remove = tools.button("remove", "plain s", () -> {
                values.remove(at);
                show();
            });
            remove.setAriaLabel(tools.say("remove.what", name.apply(values.get(i))));
            item.add(remove);
            list.add(item);
        }
        choice.clear();
        choice.setItems(offered.stream().filter(one -> !values.contains(one)).toList());
    }
}
