package vn.cchc.account.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.cchc.account.NationalIdRefused;
import vn.cchc.account.NationalIds;
import vn.cchc.account.PersonId;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** One's national id: optional, shown masked, replaced or removed at any time. */
class NationalIdCard extends Div {

    private final transient NationalIds ids;
    private final transient PersonId person;
    private final transient Texts texts;
    private final Paragraph state = new Paragraph();
    private final TextField field = new TextField();
    private final NativeButton remove;
    private final Notice notice = new Notice();

    NationalIdCard(NationalIds ids, PersonId person, Texts texts) {
        this.ids = ids;
        this.person = person;
        this.texts = texts;
        field.setLabel(texts.get("privacy.id.field"));
        field.setHelperText(texts.get("privacy.id.hint"));
        field.setMaxLength(20);
        field.getElement().setAttribute("inputmode", "numeric");
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        var save = new NativeButton(texts.get("privacy.id.save"), click -> save());
        save.addClassNames("btn", "second", "s");
        remove = new NativeButton(texts.get("privacy.id.remove"), click -> remove());
        remove.addClassNames("btn", "danger", "s");
        add(
                new H2(texts.get("privacy.id")),
                Parts.paragraph("", texts.get("privacy.id.what")),
                state,
                notice,
                Parts.div("fields", field),
                Parts.div("acts", save, remove));
        show();
    }

    void show() {
        try {
            var masked = ids.masked(person);
            state.setText(masked.map(number -> texts.get("privacy.id.kept", number))
                    .orElseGet(() -> texts.get("privacy.id.none")));
            remove.setVisible(masked.isPresent());
        } catch (KeysMissing missing) {
            remove.setVisible(true);
            notice.say(Notice.Tone.WARN, texts.get("privacy.keys.missing"));
        }
    }

    private void save() {
        try {
            ids.record(person, field.getValue());
            field.clear();
            field.setInvalid(false);
            show();
            notice.say(Notice.Tone.OK, texts.get("privacy.id.saved"));
        } catch (NationalIdRefused refused) {
            field.setErrorMessage(texts.get(refused.key()));
            field.setInvalid(true);
            field.focus();
        } catch (KeysMissing missing) {
            notice.insist(texts.get("privacy.keys.missing"));
        }
    }

    private void remove() {
        ids.remove(person);
        show();
        notice.say(Notice.Tone.OK, texts.get("privacy.id.removed"));
    }
}
