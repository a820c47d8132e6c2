package vn.cchc.account.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the pages on accounts into the portal's navigation. */
@Configuration
class AccountNavigation {

    @Bean
    NavigationEntry passwordEntry() {
        return new NavigationEntry(30, "account.password.title", "/" + PasswordView.PATH, Set.of());
    }

    @Bean
    NavigationEntry tokensEntry() {
        return new NavigationEntry(80, "account.tokens.title", "/" + TokensView.PATH, Set.of("LIBRARIAN", "ADMIN"));
    }
}
