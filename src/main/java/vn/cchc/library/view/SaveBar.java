package vn.cchc.library.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import vn.cchc.library.PublicationState;
import vn.cchc.ui.Texts;

/** The bar that stays at the foot of the editor: what is saved, in words, and the buttons that save. */
class SaveBar extends Div {

    private final transient Texts texts;
    private final Span status = new Span();
    private final Button save;
    private final Button publish;

    /** @param saving is told whether to publish as well */
    SaveBar(Texts texts, Consumer<Boolean> saving) {
        this.texts = texts;
        addClassName("savebar");
        status.getElement().setAttribute("role", "status");
        save = new Button("", event -> saving.accept(false));
        publish = new Button("", event -> saving.accept(true));
        save.setDisableOnClick(false);
        add(status, save, publish);
        show(PublicationState.DRAFT);
    }

    final void show(PublicationState state) {
        boolean published = state == PublicationState.PUBLISHED;
        save.setText(texts.get(state == PublicationState.DRAFT ? "desk.save.draft" : "desk.save"));
        publish.setText(texts.get(state == PublicationState.WITHDRAWN ? "desk.save.again" : "desk.save.publish"));
        publish.setVisible(!published);
        save.setThemeName("primary", published);
        publish.setThemeName("primary", true);
    }

    void say(String words) {
        status.setText(words);
    }
}
