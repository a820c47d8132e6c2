package vn.cchc.account.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.NationalIdRefused;
import vn.cchc.account.NationalIds;
import vn.cchc.account.PersonId;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** For administrators: the keys under which national ids lie, and a number where it must be seen, with a reason. */
@Route(value = PersonalDataView.PATH, layout = PortalLayout.class)
@RolesAllowed("ADMIN")
public class PersonalDataView extends Div implements HasDynamicTitle {

    static final String PATH = "quan-tri/du-lieu-ca-nhan";

    private final transient KeysDesk desk;
    private final transient NationalIds ids;
    private final transient Texts texts;
    private final Notice notice = new Notice();
    private final Notice shown = new Notice();
    private final Paragraph keys = new Paragraph();
    private final NativeButton rotate;
    private final TextField name = new TextField();
    private final TextField reason = new TextField();

    public PersonalDataView(KeysDesk desk, SealedIds ids, Texts texts) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        rotate = new NativeButton(texts.get("privacy.keys.rotate"), click -> askToRotate());
        rotate.addClassNames("btn", "second");
        addClassNames("cchc-dense", "desk");
        add(Parts.div(
                "wrap",
                Parts.div(
                        "deskhead",
                        new Div(new H1(texts.get("privacy.admin")), new Paragraph(texts.get("privacy.admin.what")))),
                notice,
                new H2(texts.get("privacy.keys")),
                keys,
                Parts.div("acts", rotate),
                new H2(texts.get("privacy.reveal")),
                new Paragraph(texts.get("privacy.reveal.what")),
                shown,
                reveal(),
                new H2(texts.get("privacy.retention")),
                retention()));
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("privacy.admin") + " · " + texts.get("ui.portal");
    }

    private Div reveal() {
        name.setLabel(texts.get("privacy.reveal.name"));
        name.setMaxLength(100);
        reason.setLabel(texts.get("privacy.reveal.reason"));
        reason.setHelperText(texts.get("privacy.reveal.reason.hint"));
        reason.setMaxLength(300);
        reason.addClassName("wide");
        var send = new NativeButton(texts.get("privacy.reveal.send"), click -> showNumber());
        send.addClassNames("btn", "second");
        return new Div(Parts.div("fields", name, reason), Parts.div("acts", send));
    }

    private UnorderedList retention() {
        return Parts.list(
                "points",
                desk.rules().stream()
                        .map(rule -> new ListItem(texts.get(
                                "privacy.retention.days",
                                texts.get("privacy.retention." + rule.code()),
                                rule.keep().toDays())))
                        .toList());
    }

    private void show() {
        try {
            var state = desk.state();
            keys.setText(
                    texts.get("privacy.keys.state", state.keys(), state.numbers(), state.outdated(), state.file()));
            rotate.setEnabled(true);
        } catch (KeysMissing missing) {
            keys.setText("");
            rotate.setEnabled(false);
            notice.insist(texts.get("privacy.keys.missing.admin", String.valueOf(missing.getMessage())));
        }
    }

    private void askToRotate() {
        Question.ask(
                texts.get("privacy.keys.rotate.question"),
                texts.get("privacy.keys.rotate.consequence"),
                texts.get("privacy.keys.rotate"),
                texts.get("ui.cancel"),
                () -> {
                    desk.rotate();
                    show();
                    notice.say(Notice.Tone.OK, texts.get("privacy.keys.rotated"));
                });
    }

    private void showNumber() {
        PersonId person = person();
        if (person == null) {
            return;
        }
        try {
            ids.reveal(person, reason.getValue())
                    .ifPresent(number ->
                            shown.say(Notice.Tone.WARN, texts.get("privacy.reveal.shown", name.getValue(), number)));
            reason.clear();
            reason.setInvalid(false);
        } catch (NationalIdRefused refused) {
            reason.setErrorMessage(texts.get(refused.key()));
            reason.setInvalid(true);
            reason.focus();
        } catch (KeysMissing missing) {
            shown.insist(texts.get("privacy.keys.missing.admin", String.valueOf(missing.getMessage())));
        }
    }

    private @Nullable PersonId person() {
        shown.clear();
        var found = desk.holder(name.getValue().strip());
        name.setErrorMessage(texts.get("privacy.reveal.nobody"));
        name.setInvalid(found.isEmpty());
        if (found.isEmpty()) {
            name.focus();
        }
        return found.orElse(null);
    }
}
