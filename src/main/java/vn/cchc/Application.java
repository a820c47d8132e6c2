package vn.cchc;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.cchc.ui.Texts;

/** The portal's process: one node, started by the launcher. */
@SpringBootApplication
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://cchc/tokens.css")
@StyleSheet("context://cchc/portal.css")
@StyleSheet("context://cchc/vaadin.css")
public class Application implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "cchc/mark.svg", "any");
        settings.addLink("/feed.atom", java.util.Map.of("rel", "alternate", "type", "application/atom+xml"));
        settings.getUi()
                .ifPresent(ui ->
                        ui.getElement().setAttribute("lang", Texts.locale().getLanguage()));
    }
}
