package vn.cchc.account.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the administrator's pages about people, and one's own, into the portal's navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(60, "people.accounts", "/" + AccountsView.PATH, Set.of("ADMIN"));
    }

    @Bean
    NavigationEntry profileEntry() {
        return new NavigationEntry(10, "people.profile", "/" + ProfileView.PATH, Set.of());
    }

    @Bean
    NavigationEntry securityEntry() {
        return new NavigationEntry(40, "security.title", "/" + SecurityView.PATH, Set.of());
    }
}
