package vn.cchc.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import vn.cchc.ui.Languages;

/** In which language people last used the portal, for letters that it writes to them by itself. */
@Service
public class AccountLanguages {

    private final JdbcClient database;
    private final ObjectProvider<LocaleResolver> resolver;

    AccountLanguages(JdbcClient database, ObjectProvider<LocaleResolver> resolver) {
        this.database = database;
        this.resolver = resolver;
    }

    /** A browser whose owner never chose a language says nothing. Comes after the line about the account's use is there. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Person person
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && WebUtils.getCookie(attributes.getRequest(), Languages.COOKIE) != null) {
            resolver.ifAvailable(found -> database.sql("update account_activity set language = ? where account_id = ?")
                    .params(found.resolveLocale(attributes.getRequest()).getLanguage(), person.id())
                    .update());
        }
    }

    /** Vietnamese for those who are not named in the answer. */
    public Map<Long, Locale> of(Collection<Long> accounts) {
        Map<Long, Locale> languages = new HashMap<>();
        if (!accounts.isEmpty()) {
            database.sql(
                            "select account_id, language from account_activity where language is not null and account_id in (:ids)")
                    .param("ids", accounts)
                    .query(row -> {
                        languages.put(row.getLong(1), Languages.supported(Locale.forLanguageTag(row.getString(2))));
                    });
        }
        return languages;
    }
}
