package vn.cchc.account.view;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
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
import vn.cchc.account.oidc.SignInServices;
import vn.cchc.account.oidc.SignInServices.SignInService;
import vn.cchc.account.passkey.PasskeyPlace;
import vn.cchc.account.security.SignInFailure;
import vn.cchc.ui.Parts;
import vn.cchc.ui.PortalLayout;
import vn.cchc.ui.Texts;

/**
 * Name and password, in a plain form that the browser's password store understands; or a passkey, or another service where one is
 * configured.
 */
@Route(value = SignInView.PATH, layout = PortalLayout.class)
@StyleSheet("context://cchc/security.css")
@AnonymousAllowed
public class SignInView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    /** Without a leading slash. */
    public static final String PATH = "dang-nhap";

    private final transient Texts texts;
    private final transient AuthenticationContext authentication;
    private final Paragraph problem = new Paragraph();
    private final Field name;

    public SignInView(
            Texts texts,
            AuthenticationContext authentication,
            PasskeyPlace place,
            SignInServices services,
            ObjectProvider<DemoAccounts> demo) {
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
        form.appendChild(name.getElement(), password.getElement(), beside().getElement(), send.getElement());
        add(new H1(texts.get("account.sign-in.title")), problem);
        getElement().appendChild(form);
        add(
                Parts.paragraph(
                        "",
                        CodePage.plain(RegisterView.PATH, texts.get("people.register")),
                        new Span(" · "),
                        CodePage.plain(ForgottenView.PATH, texts.get("account.sign-in.forgotten"))),
                new PasskeyOffer(texts, place.domain()));
        services.all().forEach(service -> add(service(service)));
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
                    switch (failure.reason()) {
                        case WRONG -> texts.get("account.sign-in.wrong");
                        case WAIT -> texts.get("account.sign-in.wait", failure.waitSeconds());
                        case DISABLED -> texts.get("account.sign-in.disabled");
                        case NO_EMAIL -> texts.get("account.sign-in.no-email");
                        case SERVICE -> texts.get("account.sign-in.service-failed");
                    });
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

    /** What stands between the password and the button: to see it, and to be remembered. */
    private Div beside() {
        var seen = check(texts.get("account.sign-in.show"));
        seen.getElement()
                .executeJs(
                        "this.querySelector('input').addEventListener('change', event => {"
                                + " document.getElementById('sign-in-password').type = event.target.checked ? 'text' : 'password'; })");
        var remember = check(texts.get("account.sign-in.remember"));
        remember.getElement().getChild(0).setAttribute("name", "remember-me").setAttribute("value", "on");
        return Parts.div("beside", seen, remember);
    }

    private static NativeLabel check(String text) {
        var input = new Input();
        input.setType("checkbox");
        var label = new NativeLabel();
        label.addClassName("check");
        label.add(input, new Span(text));
        return label;
    }

    private Anchor service(SignInService service) {
        var link = Parts.link("btn second l", service.address(), texts.get("account.sign-in.service", service.name()));
        link.setRouterIgnore(true);
        return link;
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
