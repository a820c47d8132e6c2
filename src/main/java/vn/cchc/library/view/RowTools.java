package vn.cchc.library.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Texts;

/** The buttons at the end of a row; each says which row it is about. */
class RowTools extends Div {

    private final transient Texts texts;
    private final String row;

    RowTools(Texts texts, String row) {
        this.texts = texts;
        this.row = row;
        addClassName("row-tools");
    }

    RowTools edit(boolean open, Runnable action) {
        Button edit = open ? button("check", "desk.row.done", action) : button("pencil", "desk.row.edit", action);
        edit.getElement().setAttribute("data-edit", true);
        return this;
    }

    RowTools move(String icon, String key, boolean possible, Runnable action) {
        button(icon, key, action).setEnabled(possible);
        return this;
    }

    RowTools remove(Runnable action) {
        button("trash-2", "desk.row.remove", action);
        return this;
    }

    private Button button(String icon, String key, Runnable action) {
        String name = texts.get(key, row);
        var button = new Button(new Icon(icon), event -> action.run());
        button.addThemeNames("small", "tertiary", "icon");
        button.setAriaLabel(name);
        button.setTooltipText(name);
        add(button);
        return button;
    }
}
