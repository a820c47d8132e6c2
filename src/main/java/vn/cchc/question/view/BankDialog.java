package vn.cchc.question.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import vn.cchc.question.QuestionRefused;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;

/** Asks for a bank's title and what it is for. */
class BankDialog extends Dialog {

    /** What happens with what was typed; a refusal keeps the dialog open. */
    interface Done {
        void accept(String title, String description);
    }

    BankDialog(QuestionWords words, String heading, String title, String description, Done done) {
        setHeaderTitle(heading);
        var name = new TextField(words.get("question.bank.title"));
        name.setValue(title);
        name.setMaxLength(300);
        name.setRequiredIndicatorVisible(true);
        var about = new TextArea(words.get("question.bank.description"));
        about.setValue(description);
        about.setMaxLength(2_000);
        var notice = new Notice();
        var save = new Button(words.get("question.save"));
        save.addThemeName("primary");
        save.addClickListener(event -> {
            try {
                done.accept(name.getValue(), about.getValue());
                close();
            } catch (QuestionRefused refused) {
                notice.insist(words.refused(refused));
            }
        });
        add(Parts.div("fields one", notice, name, about));
        getFooter().add(new Button(words.get("ui.cancel"), event -> close()), save);
    }
}
