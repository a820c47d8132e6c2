package vn.cchc.library.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Texts;

/**
 * A list whose rows are lines of text, one of them at most open as a form. Rows are added, removed with a way back, and moved by
 * button or with Alt and the arrow keys. Only a part of a long list is in the page.
 */
abstract class RowList<T> extends Div {

    private static final int SHOWN = 50;
    private static final int NONE = -1;

    protected final transient Texts texts;
    private final transient List<T> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Notice notice = new Notice();
    private final Div parts = new Div();
    private final Div tools = new Div();
    private final String kind;
    private int open = NONE;
    private int first;
    private transient Runnable changed = () -> {};

    /** @param kind names the texts: {@code desk.<kind>.add}, {@code .remove}, {@code .removed}, {@code .none} */
    RowList(String kind, Texts texts) {
        this.kind = kind;
        this.texts = texts;
        addClassName("rowlist");
        list.addClassName("rowlist-rows");
        var add = new Button(texts.get("desk." + kind + ".add"), new Icon("plus"), event -> addRow());
        add.addThemeName("small");
        tools().add(add);
        parts.addClassName("rowlist-parts");
        add(parts, list, notice, tools);
        Shortcuts.addShortcutListener(this, () -> move(open, open - 1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(list);
        Shortcuts.addShortcutListener(this, () -> move(open, open + 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(list);
    }

    /** What a new row holds. */
    abstract T fresh();

    /** A row as a line. */
    abstract Component closed(T row);

    /** A row as a form that hands on every change. */
    abstract Component opened(T row, Consumer<T> edited);

    /** How a row is called in labels and messages. */
    abstract String name(T row, int position);

    /** Buttons below the list. */
    final Div tools() {
        tools.addClassName("acts");
        return tools;
    }

    final void onChange(Runnable listener) {
        changed = listener;
    }

    final List<T> rows() {
        return List.copyOf(rows);
    }

    final void set(List<T> values) {
        rows.clear();
        rows.addAll(values);
        open = NONE;
        first = 0;
        notice.clear();
        render();
    }

    /** Replaces everything, as an edit that can be taken back. */
    final void replace(List<T> values, String said) {
        List<T> former = rows();
        set(values);
        notice.say(Notice.Tone.OK, said, undo(former));
        changed.run();
    }

    final void open(int position) {
        open = Math.min(Math.max(position, NONE), rows.size() - 1);
        if (open >= 0) {
            first = open / SHOWN * SHOWN;
        }
        render();
        focus(open);
    }

    private void addRow() {
        rows.add(fresh());
        notice.clear();
        changed.run();
        open(rows.size() - 1);
    }

    private void remove(int position) {
        List<T> former = rows();
        String name = name(rows.get(position), position);
        rows.remove(position);
        open = NONE;
        render();
        notice.say(Notice.Tone.INFO, texts.get("desk." + kind + ".removed", name), undo(former));
        changed.run();
    }

    private Button undo(List<T> former) {
        var undo = new Button(texts.get("desk.undo"), new Icon("undo-2"));
        undo.addThemeName("small");
        undo.addClickListener(event -> {
            set(former);
            changed.run();
        });
        undo.focus();
        return undo;
    }

    private void move(int from, int to) {
        if (from < 0 || to < 0 || to >= rows.size()) {
            return;
        }
        rows.add(to, rows.remove(from));
        notice.say(Notice.Tone.INFO, texts.get("desk.moved", name(rows.get(to), to), to + 1, rows.size()));
        changed.run();
        if (open == from) {
            open(to);
        } else {
            render();
            focus(to);
        }
    }

    private void render() {
        list.removeAll();
        parts.removeAll();
        first = Math.max(0, Math.min(first, (rows.size() - 1) / SHOWN * SHOWN));
        int end = Math.min(rows.size(), first + SHOWN);
        for (int i = first; i < end; i++) {
            list.add(row(i));
        }
        list.getElement().setAttribute("start", String.valueOf(first + 1));
        list.setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            var none = new Span(texts.get("desk." + kind + ".none"));
            none.addClassName("quiet");
            parts.add(none);
        } else if (rows.size() > SHOWN) {
            parts.add(
                    part("ui.previous", first - SHOWN),
                    new Span(texts.get("desk.rows.shown", first + 1, end, rows.size())),
                    part("ui.next", first + SHOWN));
        }
    }

    private Button part(String key, int start) {
        var button = new Button(texts.get(key), event -> {
            first = start;
            open = NONE;
            render();
        });
        button.addThemeNames("small", "tertiary");
        button.setEnabled(start >= 0 && start < rows.size());
        return button;
    }

    private ListItem row(int position) {
        T row = rows.get(position);
        var item = new ListItem();
        boolean isOpen = position == open;
        var line = new Div(isOpen ? new Span(name(row, position)) : closed(row));
        line.addClassName("line");
        var tools = new RowTools(texts, name(row, position))
                .edit(isOpen, () -> toggle(position))
                .move("chevron-up", "desk.row.up", position > 0, () -> move(position, position - 1))
                .move("chevron-down", "desk.row.down", position < rows.size() - 1, () -> move(position, position + 1))
                .remove(() -> remove(position));
        var head = new Div(line, tools);
        head.addClassName("head");
        item.add(head);
        if (isOpen) {
            item.addClassName("open");
            var form = new Div(opened(row, value -> {
                rows.set(position, value);
                changed.run();
            }));
            form.addClassName("body");
            item.add(form);
        }
        return item;
    }

    private void toggle(int position) {
        open = open == position ? NONE : position;
        render();
        focus(position);
    }

    /** Into the row's form where it is open, else onto its edit button. */
    private void focus(int position) {
        if (position < first || position >= first + SHOWN) {
            return;
        }
        list.getElement()
                .executeJs(
                        "const row = this.children[$0]; if (!row) return;"
                                + "const target = row.querySelector('.body vaadin-text-field, .body vaadin-select')"
                                + " ?? row.querySelector('[data-edit]');"
                                + "row.scrollIntoView({block: 'nearest'});"
                                + "if (target) target.focus();",
                        position - first);
    }
}
