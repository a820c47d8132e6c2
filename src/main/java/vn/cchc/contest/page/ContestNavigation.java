package vn.cchc.contest.page;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the contests into the portal's navigation. */
@Configuration(proxyBeanMethods = false)
class ContestNavigation {

    @Bean
    NavigationEntry contestsEntry() {
        return new NavigationEntry(20, "contests.title", ContestPages.SECTION, Set.of(), true);
    }
}
