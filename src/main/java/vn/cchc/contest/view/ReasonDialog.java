package vn.cchc.contest.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.cchc.ui.Parts;

/** Asks for the reason of something that is recorded with it. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 2_000;

    private final TextArea reason;

    /** @param what asked before the reason, may be nothing */
    ReasonDialog(DeskTools tools, String key, Consumer<String> act, Component... what) {
        setHeaderTitle(tools.say(key));
        setCloseOnOutsideClick(false);
        reason = new TextArea(tools.say("reason"));
        reason.setHelperText(tools.say("reason.hint"));
        reason.setMaxLength(LONGEST);
        reason.setRequired(true);
        reason.setErrorMessage(tools.say("reason.missing"));
        reason.setWidthFull();
        add(Parts.div("fields", what));
        add(Parts.paragraph("small quiet", tools.say(key + ".what")), reason);
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
