package vn.cchc.initiative.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason of something that is recorded with it. */
class Reason extends Dialog {

    private static final int LONGEST = 2_000;

    Reason(CallDeskTools tools, String key, Consumer<String> act) {
        this(tools, key, "reason", act);
    }

    /** @param what a text is asked for */
    Reason(CallDeskTools tools, String key, String what, Consumer<String> act) {
        setHeaderTitle(tools.say(key));
        var reason = new TextArea(tools.say(what));
        reason.setHelperText(tools.say(what + ".hint"));
        reason.setMaxLength(LONGEST);
        reason.setErrorMessage(tools.say("reason.missing"));
        reason.setWidthFull();
        add(reason);
        var agree = new Button(tools.say(key), click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            close();
            act.accept(reason.getValue().strip());
        });
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(tools.texts.get("ui.cancel"), click -> close()), agree);
    }
}
