package vn.cchc.account.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Texts;

/** The button that signs in with a passkey; hidden where the browser or the address can't. */
class PasskeyOffer extends Div {

    static final String SCRIPT = "context://cchc/passkey.js";

    private final String domain;

    PasskeyOffer(Texts texts, String domain) {
        this.domain = domain;
        addClassName("ways");
        getElement().setAttribute("hidden", true);
        var button = new NativeButton();
        button.addClassNames("btn", "second", "l");
        button.getElement().setAttribute("type", "button");
        button.add(new Icon("key-round"), new Span(texts.get("security.passkey.use")));
        var failed = new Paragraph(texts.get("security.passkey.not-used"));
        failed.addClassNames("note", "bad");
        failed.getElement().setAttribute("role", "alert").setAttribute("hidden", true);
        add(button, failed);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJavaScript(SCRIPT);
        getElement().executeJs("window.cchcPasskeys.offer(this, $0)", domain);
    }
}
