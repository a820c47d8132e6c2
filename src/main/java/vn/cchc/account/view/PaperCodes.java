package vn.cchc.account.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** New recovery codes, shown this once. */
class PaperCodes extends Div {

    PaperCodes(Texts texts, List<String> codes, Component... next) {
        addClassName("enrol");
        var heading = new H2(texts.get("security.paper.made"));
        heading.getElement().setAttribute("tabindex", "-1");
        var copy = new NativeButton(texts.get("security.paper.copy"));
        copy.addClassNames("btn", "second");
        copy.addClickListener(click -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", String.join("\n", codes))
                .then(done -> copy.setText(texts.get("security.paper.copied")), failed -> copy.focus()));
        var acts = new Div(copy);
        acts.addClassName("acts");
        acts.add(next);
        add(
                heading,
                Parts.paragraph("note warn", texts.get("security.paper.once")),
                Parts.list("codes", codes.stream().map(ListItem::new).toList()),
                acts);
        heading.getElement().executeJs("this.focus()");
    }
}
