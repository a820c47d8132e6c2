package vn.cchc.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Pages outside Vaadin, from templates that include the portal's frame. */
@Component
public class FramedPages {

    private final TemplateEngine templates;
    private final Frame frame;

    public FramedPages(TemplateEngine templates, Frame frame) {
        this.templates = templates;
        this.frame = frame;
    }

    /**
     * @param address decides which section of the navigation is the current one
     * @param values what the template needs beside {@code frame}
     */
    public String html(String template, String address, Locale locale, Map<String, Object> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("frame", frame.model(address));
        return templates.process(template, new Context(locale, model));
    }
}
