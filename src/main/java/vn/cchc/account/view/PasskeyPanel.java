package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import vn.cchc.account.Person;
import vn.cchc.account.passkey.Passkey;
import vn.cchc.account.passkey.PasskeyPlace;
import vn.cchc.account.passkey.Passkeys;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** One's passkeys: add, name, remove. */
class PasskeyPanel extends Section {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Passkeys passkeys;
    private final transient Person person;
    private final boolean changeable;
    private final Div list = new Div();
    private final Notice notice = new Notice();

    PasskeyPanel(Texts texts, Dates dates, Passkeys passkeys, PasskeyPlace place, Person person, boolean changeable) {
        this.texts = texts;
        this.dates = dates;
        this.passkeys = passkeys;
        this.person = person;
        this.changeable = changeable;
        setId("khoa-truy-cap");
        add(
                new H2(texts.get("security.passkeys")),
                Parts.paragraph("", texts.get("security.passkeys.what")),
                notice,
                list);
        if (changeable) {
            add(new PasskeyAdder(texts, passkeys, place, person, () -> {
                show();
                notice.say(Notice.Tone.OK, texts.get("security.passkey.added"));
            }));
        }
        show();
    }

    private void show() {
        list.removeAll();
        var found = passkeys.of(person);
        list.add(
                found.isEmpty()
                        ? Parts.paragraph("quiet", texts.get("security.passkeys.none"))
                        : Parts.list("keys", found.stream().map(this::item).toList()));
    }

    private ListItem item(Passkey passkey) {
        var name = new Span(new Span(passkey.label()));
        name.getElement()
                .appendChild(new com.vaadin.flow.dom.Element("small")
                        .setText(texts.get(
                                "security.passkey.used",
                                dates.time(passkey.createdAt()),
                                dates.time(passkey.lastUsedAt()))));
        var item = new ListItem(name);
        if (changeable) {
            item.add(
                    button("security.passkey.rename", passkey, "second", () -> rename(item, passkey)),
                    button("security.passkey.remove", passkey, "danger", () -> ask(passkey)));
        }
        return item;
    }

    private NativeButton button(String key, Passkey passkey, String look, Runnable act) {
        var button = new NativeButton(texts.get(key), click -> act.run());
        button.addClassNames("btn", "s", look);
        button.setAriaLabel(texts.get(key) + " " + passkey.label());
        return button;
    }

    private void rename(ListItem item, Passkey passkey) {
        item.removeAll();
        var field = new Field("passkey-name", texts.get("security.passkey.label"), "text", "off");
        field.input().setValue(passkey.label());
        field.input().getElement().setAttribute("maxlength", "100");
        var save = new NativeButton(texts.get("security.passkey.save"), click -> {
            passkeys.rename(person, passkey.id(), field.value());
            show();
        });
        save.addClassNames("btn", "s");
        item.add(field, save);
        field.input().focus();
    }

    private void ask(Passkey passkey) {
        Question.ask(
                texts.get("security.passkey.remove.title", passkey.label()),
                texts.get("security.passkey.remove.text"),
                texts.get("security.passkey.remove"),
                texts.get("ui.cancel"),
                () -> {
                    passkeys.remove(person, passkey.id());
                    show();
                    notice.say(Notice.Tone.OK, texts.get("security.passkey.removed"));
                });
    }
}
