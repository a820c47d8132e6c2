package vn.cchc.library.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import vn.cchc.library.Cataloguing.TextVersion;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** The former texts of a document, to be read and taken back into the editor. */
class VersionsPanel extends Section {

    private final transient Texts texts;
    private final transient Dates dates;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final transient Consumer<TextVersion> restored;

    VersionsPanel(Texts texts, Dates dates, Consumer<TextVersion> restored) {
        this.texts = texts;
        this.dates = dates;
        this.restored = restored;
        list.addClassName("chain");
        none.setText(texts.get("desk.versions.none"));
        add(new H2(texts.get("desk.versions")), none, list);
    }

    void show(List<TextVersion> versions, DocumentSummary document) {
        list.removeAll();
        none.setVisible(versions.isEmpty());
        list.setVisible(!versions.isEmpty());
        versions.forEach(version -> list.add(item(version, document)));
    }

    private ListItem item(TextVersion version, DocumentSummary document) {
        var open = new Button(name(version), event -> open(version));
        open.addThemeName("tertiary-inline");
        String by = version.replacedBy();
        var how = new Span(
                by == null
                        ? texts.get("desk.versions.replaced", dates.time(version.replacedAt()))
                        : texts.get("desk.versions.replaced-by", dates.time(version.replacedAt()), by));
        how.addClassName("how");
        var item = new ListItem(open, how);
        if (document.state() == PublicationState.PUBLISHED) {
            item.add(Parts.link(
                    "how",
                    "/so-sanh?truoc=%s&truoc-ban=%d&sau=%s"
                            .formatted(document.slug(), version.number(), document.slug()),
                    texts.get("desk.versions.compare")));
        }
        return item;
    }

    private String name(TextVersion version) {
        return texts.get(
                "desk.versions.name", version.number(), version.provisions().size());
    }

    private void open(TextVersion version) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(name(version));
        dialog.setWidth("min(60rem, 100%)");
        var text = new Div();
        text.addClassName("legal");
        text.getElement().setAttribute("lang", "vi");
        for (Provision provision : version.provisions()) {
            var heading = new Paragraph(
                    provision.heading().isEmpty() ? provision.label() : provision.label() + ". " + provision.heading());
            heading.addClassName("version-heading");
            text.add(heading);
            provision.text().lines().map(Paragraph::new).forEach(text::add);
        }
        dialog.add(text);
        var take = new Button(texts.get("desk.versions.restore"), event -> {
            dialog.close();
            restored.accept(version);
        });
        take.addThemeName("primary");
        dialog.getFooter().add(new Button(texts.get("ui.close"), event -> dialog.close()), take);
        dialog.open();
    }

    /** A former text in the form in which it is edited. */
    static List<ProvisionDraft> drafts(TextVersion version) {
        return version.provisions().stream()
                .map(provision -> new ProvisionDraft(provision.label(), provision.heading(), provision.text()))
                .toList();
    }
}
