package vn.cchc.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Puts the portal's own scripts into Vaadin's page, the display choices first so that they hold before the first paint. */
@Component
class HeadScripts implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Document page = response.getDocument();
            page.head().prependChild(script("/cchc/display.js"));
            page.head().appendChild(script("/cchc/document.js").attr("defer", true));
            page.head().appendChild(script("/cchc/preview.js").attr("defer", true));
            page.head().appendChild(script("/cchc/search.js").attr("defer", true));
            page.head().appendChild(script("/cchc/suggest.js").attr("defer", true));
            page.selectXpath("/html").attr("lang", Texts.locale().getLanguage());
        });
        event.getSource().addUIInitListener(init -> {
            // Spring's resolver, not the browser's header, knows the reader's language
            var locale = Languages.supported(org.springframework.context.i18n.LocaleContextHolder.getLocale());
            init.getUI().setLocale(locale);
        });
    }

    private static Element script(String source) {
        return new Element("script").attr("src", source);
    }
}
