package vn.cchc.initiative.page;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the calls, and a judge's work, into the portal's navigation. */
@Configuration(proxyBeanMethods = false)
class InitiativeNavigation {

    @Bean
    NavigationEntry callsEntry() {
        return new NavigationEntry(25, "calls.title", CallPages.SECTION, Set.of(), true);
    }

    @Bean
    NavigationEntry scoringEntry() {
        return new NavigationEntry(26, "scoring.nav", JudgePages.SECTION, Set.of("JUDGE", "SCOPED_JUDGE"), true);
    }
}
