package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import vn.cchc.account.Person;
import vn.cchc.account.secondfactor.SecondFactors;
import vn.cchc.ui.Notice;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Question;
import vn.cchc.ui.Texts;

/** The second step of signing in: an authenticator app, and codes on paper. */
class AppPanel extends Section {

    private final transient Texts texts;
    private final transient SecondFactors factors;
    private final transient Person person;
    private final boolean changeable;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    AppPanel(Texts texts, SecondFactors factors, Person person, boolean changeable) {
        this.texts = texts;
        this.factors = factors;
        this.person = person;
        this.changeable = changeable;
        setId("buoc-thu-hai");
        content.addClassName("enrol");
        add(
                new H2(texts.get("security.second")),
                Parts.paragraph("", texts.get("security.second.what")),
                notice,
                content);
        show();
    }

    private void show() {
        content.removeAll();
        var state = factors.of(person);
        content.add(Parts.paragraph(
                "",
                state.app()
                        ? texts.get("security.app.on", state.recoveryCodes())
                        : texts.get(state.required() ? "security.app.off.required" : "security.app.off")));
        if (!changeable) {
            return;
        }
        var acts = new Div();
        acts.addClassName("acts");
        if (state.app() || state.passkey()) {
            acts.add(button("security.paper.make", "second", this::paper));
        }
        if (!state.app()) {
            acts.add(button("security.app.add", "second", this::enrol));
        } else {
            acts.add(button("security.app.remove", "danger", this::ask));
        }
        content.add(acts);
    }

    private void enrol() {
        notice.clear();
        content.removeAll();
        content.add(new AppEnrolment(texts, factors, person, this::paper));
    }

    private void paper() {
        notice.clear();
        content.removeAll();
        content.add(
                new PaperCodes(texts, factors.newRecoveryCodes(person), button("security.paper.kept", "", this::show)));
    }

    private void ask() {
        Question.ask(
                texts.get("security.app.remove.title"),
                texts.get("security.app.remove.text"),
                texts.get("security.app.remove"),
                texts.get("ui.cancel"),
                () -> {
                    factors.removeApp(person.id(), person.getUsername());
                    show();
                    notice.say(Notice.Tone.OK, texts.get("security.app.removed"));
                });
    }

    private NativeButton button(String key, String look, Runnable act) {
        var button = new NativeButton(texts.get(key), click -> act.run());
        return Parts.classed(button, "btn " + look);
    }
}
