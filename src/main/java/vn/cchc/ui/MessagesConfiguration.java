package vn.cchc.ui;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Texts: one bundle a module under {@code messages/}, Vietnamese unless the reader's cookie says English. */
@Configuration
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Languages.VIETNAMESE);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** The reader's choice decides, not the browser's language: most browsers in the country are set to English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(Languages.COOKIE);
        resolver.setDefaultLocaleFunction(request -> Languages.VIETNAMESE);
        resolver.setLanguageTagCompliant(true);
        resolver.setRejectInvalidCookies(false);
        return new SupportedLocaleResolver(resolver);
    }

    private static String[] bundles() throws IOException {
        var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties");
        return Arrays.stream(resources)
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - "_vi.properties".length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    /** Answers only with languages the portal has; a cookie may say anything. */
    private record SupportedLocaleResolver(CookieLocaleResolver cookie) implements LocaleResolver {

        @Override
        public Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
            return Languages.supported(cookie.resolveLocale(request));
        }

        @Override
        public void setLocale(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.@org.jspecify.annotations.Nullable HttpServletResponse response,
                @org.jspecify.annotations.Nullable Locale locale) {
            cookie.setLocale(request, response, Languages.supported(locale));
        }
    }
}
