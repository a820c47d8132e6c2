package vn.cchc.library.page;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.cchc.library.Library;
import vn.cchc.ui.Texts;

/** The templates and texts as the portal has them, without a context. */
final class ThymeleafForTests {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    final SpringTemplateEngine engine = new SpringTemplateEngine();
    final Texts texts;
    final DocumentViews views;

    ThymeleafForTests() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/page", "messages/ui", "messages/topics");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        texts = new Texts(messages);
        views = new DocumentViews(texts, messages, RegisterForTests.issuers(), java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    DocumentFragments fragments(Library library) {
        return new DocumentFragments(engine, views, library);
    }

    PaperPrinter printer() throws IOException {
        return new PaperPrinter(engine, views, texts);
    }
}
