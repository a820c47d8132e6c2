package vn.cchc.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.annotation.UIScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The frame around every Vaadin view: skip link, header, the view inside {@code main}, footer. */
@Component
@UIScope
@AnonymousAllowed
public class PortalLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Where the skip link leads. */
    public static final String CONTENT = "noi-dung";

    /** Crawlers read the first page's markup; this keeps the head right for what is opened after it. */
    private static final String HEAD = """
            const put = (selector, tag, attributes) => {
              document.head.querySelector(selector)?.remove();
              if (attributes) document.head.append(Object.assign(document.createElement(tag), attributes));
            };
            put('link[rel=canonical]', 'link', $0 && {rel: 'canonical', href: new URL($0, location.origin).href});
            put('meta[name=robots]', 'meta', !$1 && {name: 'robots', content: 'noindex, follow'});
            """;

    private final transient Frame frame;
    private final Markup header = new Markup();
    private final Markup footer = new Markup();
    private final Main main = new Main();

    public PortalLayout(Frame frame, Texts texts) {
        this.frame = frame;
        addClassName("page");
        var skip = new Anchor("#" + CONTENT, texts.get("ui.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        footer.set(frame.footer(Texts.locale()));
        add(skip, header, main, footer);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header.set(frame.header("/" + event.getLocation().getPath(), Texts.locale()));
        var facts = event.getActiveChain().getFirst() instanceof HeadFacts said ? said : new HeadFacts() {};
        getElement().executeJs(HEAD, facts.canonicalPath(), facts.listed());
    }
}
