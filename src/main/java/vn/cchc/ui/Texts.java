package vn.cchc.ui;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The portal's texts by key, in the language of whoever is being answered. */
@Component
public class Texts {

    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @throws NoSuchMessageException where a key is missing; a test keeps that from happening
     */
    public String get(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    public String in(Locale locale, String key, Object... arguments) {
        // without arguments too, so that '' means the same in every text
        var given = arguments.length == 0 ? new Object[] {""} : arguments;
        return Objects.requireNonNull(messages.getMessage(key, given, Languages.supported(locale)));
    }

    /** Inside a Vaadin request the interface's own language, else that of the request. */
    public static Locale locale() {
        var ui = com.vaadin.flow.component.UI.getCurrent();
        return Languages.supported(ui != null ? ui.getLocale() : LocaleContextHolder.getLocale());
    }
}
