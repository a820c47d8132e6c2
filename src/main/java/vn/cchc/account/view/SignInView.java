package vn.cchc.account.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.DemoAccounts.DemoAccount;
import vn.cchc.account.security.SignInFailure;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/** Name and password, in a plain form that the browser's password store understands. */
@Route(value = SignInView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
public class SignInView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** Without a leading slash. */
    public static final String PATH = "dang-nhap";

    private final transient Texts texts;
    private final transient AuthenticationContext authentication;
    private final Paragraph problem = new Paragraph();
    private final Field name;

    public SignInView(Texts texts, AuthenticationContext authentication, ObjectProvider<DemoAccounts> demo) {
        this.texts = texts;
        this.authentication = authentication;
        addClassName("signin");
        problem.addClassNames("note", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        name = new Field("sign-in-name", texts.get("account.sign-in.name"), "text", "username").named("username");
        name.input().getElement().setAttribute("autocapitalize", "none").setAttribute("spellcheck", "false");
        var password = new Field(
                        "sign-in-password", texts.get("account.sign-in.password"), "password", "current-password")
                .named("password");
        var send = new NativeButton(texts.get("account.sign-in.send"));
        send.addClassNames("btn", "l");
        send.getElement().setAttribute("type", "submit");
        var form = form();
        form.appendChild(name.getElement(), password.getElement(), send.getElement());
        add(new H1(texts.get("account.sign-in.title")), problem);
        getElement().appendChild(form);
        add(new Div(
                RegisterView.plain(RegisterView.PATH, texts.get("people.register")),
                new Span(" · "),
                RegisterView.plain(ForgottenView.PATH, texts.get("people.forgotten"))));
        demo.ifAvailable(accounts -> add(demo(accounts.all())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(SignInFailure.ATTRIBUTE) instanceof SignInFailure failure) {
            session.removeAttribute(SignInFailure.ATTRIBUTE);
            name.input().setValue(failure.name());
            show(
                    failure.waitSeconds() > 0
                            ? texts.get("account.sign-in.wait", failure.waitSeconds())
                            : texts.get("account.sign-in.wrong"));
        } else if (event.getLocation().getQueryParameters().getParameters().containsKey("mat-khau-moi")) {
            problem.setClassName("note ok");
            show(texts.get("account.sign-in.password-changed"));
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("account.sign-in.title") + " · " + texts.get("ui.portal");
    }

    private void show(String message) {
        problem.setText(message);
        problem.setVisible(true);
    }

    private Div demo(List<DemoAccount> accounts) {
        var list = new Div(new Paragraph(texts.get("account.sign-in.demo", DemoAccounts.PASSWORD)));
        list.addClassName("accounts");
        for (var account : accounts) {
            var button =
                    new NativeButton(texts.get("account.role." + account.role().name()) + " (" + account.name() + ")");
            button.addClassNames("btn", "second", "s");
            button.getElement().setAttribute("type", "submit");
            var form = form();
            form.appendChild(
                    hidden("username", account.name()), hidden("password", DemoAccounts.PASSWORD), button.getElement());
            list.getElement().appendChild(form);
        }
        return list;
    }

    private static Element form() {
        return new Element("form").setAttribute("method", "post").setAttribute("action", "/" + PATH);
    }

    private static Element hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        return input.getElement().setAttribute("name", name).setAttribute("value", value);
    }
}
