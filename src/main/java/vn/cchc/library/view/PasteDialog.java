package vn.cchc.library.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.ui.Texts;

/** Takes a whole text, shows how it will be divided and hands the provisions on. */
class PasteDialog extends Dialog {

    private static final int LISTED = 200;

    private final transient Texts texts;
    private final TextArea text = new TextArea();
    private final Paragraph found = new Paragraph();
    private final OrderedList preview = new OrderedList();
    private final Button take = new Button();
    private transient List<ProvisionDraft> provisions = List.of();

    /** @param former how many provisions would be replaced */
    PasteDialog(Texts texts, int former, Consumer<List<ProvisionDraft>> taken) {
        this.texts = texts;
        setHeaderTitle(texts.get("desk.paste"));
        setWidth("min(60rem, 100%)");
        addClassName("paste");
        text.setLabel(texts.get("desk.paste.text"));
        text.setHelperText(texts.get("desk.paste.hint"));
        text.setMinRows(8);
        text.setMaxRows(12);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> preview(event.getValue()));
        found.getElement().setAttribute("role", "status");
        found.setText(texts.get(former == 0 ? "desk.paste.nothing" : "desk.paste.replaces", former));
        preview.addClassName("rowlist-rows");
        add(new Div(text, found, preview));
        take.setText(texts.get("desk.paste.take"));
        take.addThemeName("primary");
        take.setEnabled(false);
        take.addClickListener(event -> {
            close();
            taken.accept(provisions);
        });
        getFooter().add(new Button(texts.get("ui.cancel"), event -> close()), take);
    }

    private void preview(String value) {
        provisions = PastedText.split(value);
        preview.removeAll();
        provisions.stream()
                .limit(LISTED)
                .map(provision -> new ListItem(ProvisionList.line(provision)))
                .forEach(preview::add);
        long articles = provisions.stream()
                .filter(provision -> provision.label().startsWith("Điều"))
                .count();
        found.setText(texts.get("desk.paste.found", provisions.size(), articles));
        take.setEnabled(!provisions.isEmpty());
    }
}
