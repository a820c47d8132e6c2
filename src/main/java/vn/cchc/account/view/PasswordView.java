package vn.cchc.account.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import vn.cchc.account.PasswordPolicy;
import vn.cchc.account.PasswordRefused;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Replaces one's own password and asks to sign in with the new one. */
@Route(value = PasswordView.PATH, layout = PortalLayout.class)
@PermitAll
public class PasswordView extends Section implements HasDynamicTitle {

    static final String PATH = "tai-khoan/mat-khau";

    private final transient Texts texts;
    private final transient Registrar registrar;
    private final transient Person person;
    private final Field old;
    private final Field fresh;
    private final Field again;

    public PasswordView(Texts texts, Registrar registrar) {
        this.texts = texts;
        this.registrar = registrar;
        this.person = Person.signedIn().orElseThrow(NotFoundException::new);
        addClassName("signin");
        old = new Field("password-old", texts.get("account.password.old"), "password", "current-password");
        fresh = new Field("password-new", texts.get("account.password.new"), "password", "new-password")
                .hint(texts.get("account.password.hint", PasswordPolicy.SHORTEST));
        again = new Field("password-again", texts.get("account.password.again"), "password", "new-password");
        var send = new NativeButton(texts.get("account.password.send"), click -> change());
        send.addClassNames("btn", "l");
        send.getElement().setAttribute("type", "button");
        // the browser's password store wants to know whose password this is
        var name = new Input();
        name.setType("text");
        name.setValue(person.getUsername());
        name.getElement().setAttribute("autocomplete", "username").setAttribute("hidden", true);
        var form = new Element("form");
        form.addEventListener("submit", event -> change()).preventDefault();
        form.appendChild(
                name.getElement(), old.getElement(), fresh.getElement(), again.getElement(), send.getElement());
        add(new H1(texts.get("account.password.title")));
        if (person.mustChangePassword()) {
            var note = new Paragraph(texts.get("account.password.must"));
            note.addClassName("note");
            add(note);
        }
        getElement().appendChild(form);
    }

    @Override
    public String getPageTitle() {
        return texts.get("account.password.title") + " · " + texts.get("ui.portal");
    }

    private void change() {
        old.accept();
        fresh.accept();
        again.accept();
        if (!fresh.value().equals(again.value())) {
            again.reject(texts.get("account.password.differs"));
            return;
        }
        try {
            registrar.changePassword(person.id(), old.value(), fresh.value());
        } catch (PasswordRefused refused) {
            var field = refused.key().startsWith("account.password.old") ? old : fresh;
            field.reject(texts.get(refused.key(), refused.arguments()));
            return;
        }
        UI.getCurrent().getPage().setLocation("/" + SignInView.PATH + "?mat-khau-moi");
        new SecurityContextLogoutHandler()
                .logout(
                        VaadinServletRequest.getCurrent().getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse(),
                        SecurityContextHolder.getContext().getAuthentication());
    }
}
