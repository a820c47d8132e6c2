package vn.cchc.library.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Texts;

/** The text of a document, provision by provision. */
class ProvisionList extends RowList<ProvisionDraft> {

    private static final int EXCERPT = 140;

    ProvisionList(Texts texts) {
        super("provision", texts);
        var paste = new Button(
                texts.get("desk.paste"),
                new Icon("copy"),
                event -> new PasteDialog(texts, rows().size(), this::pasted).open());
        paste.addThemeName("small");
        tools().add(paste);
    }

    private void pasted(List<ProvisionDraft> provisions) {
        replace(provisions, texts.get("desk.paste.done", provisions.size()));
    }

    @Override
    ProvisionDraft fresh() {
        return new ProvisionDraft(PastedText.following(rows()), "", "");
    }

    @Override
    Component closed(ProvisionDraft row) {
        return line(row);
    }

    /** Label and heading, then the beginning of the text. */
    static Component line(ProvisionDraft row) {
        var title = new Span(title(row));
        title.addClassName("title");
        var excerpt = new Span(excerpt(row.text()));
        excerpt.addClassNames("small", "quiet", "excerpt");
        return new Div(title, excerpt);
    }

    @Override
    Component opened(ProvisionDraft row, Consumer<ProvisionDraft> edited) {
        var label = new TextField(texts.get("desk.provision.label"));
        label.setPlaceholder(texts.get("desk.provision.label.hint"));
        label.setMaxLength(200);
        label.setValue(row.label());
        var heading = new TextField(texts.get("desk.provision.heading"));
        heading.setValue(row.heading());
        heading.setMaxLength(2000);
        var text = new TextArea(texts.get("desk.provision.text"));
        text.setHelperText(texts.get("desk.provision.text.hint"));
        text.setValue(row.text());
        text.setMinRows(6);
        text.setMaxRows(24);
        text.addClassName("wide");
        Runnable hand = () -> edited.accept(
                new ProvisionDraft(label.getValue().strip(), heading.getValue().strip(), text.getValue()));
        label.addValueChangeListener(event -> hand.run());
        heading.addValueChangeListener(event -> hand.run());
        text.addValueChangeListener(event -> hand.run());
        var fields = new Div(label, heading, text);
        fields.addClassName("fields");
        return fields;
    }

    @Override
    String name(ProvisionDraft row, int position) {
        return title(row).isEmpty() ? texts.get("desk.provision.nameless", position + 1) : title(row);
    }

    private static String title(ProvisionDraft row) {
        return row.heading().isEmpty()
                ? row.label()
                : row.label().isEmpty() ? row.heading() : row.label() + ". " + row.heading();
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }
}
