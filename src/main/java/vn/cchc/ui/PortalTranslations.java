package vn.cchc.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets Vaadin's {@code getTranslation} read the same bundles as everything else. */
@Component
class PortalTranslations implements I18NProvider {

    private final Texts texts;

    PortalTranslations(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... arguments) {
        return texts.in(Languages.supported(locale), key, arguments);
    }
}
