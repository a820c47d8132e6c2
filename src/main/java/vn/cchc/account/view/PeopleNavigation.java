package vn.cchc.account.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the administrator's pages about people into the portal's navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(60, "people.accounts", "/" + AccountsView.PATH, Set.of("ADMIN"));
    }
}
