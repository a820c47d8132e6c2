package vn.cchc.initiative.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** The desk's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class CallDeskConfiguration {

    @Bean
    NavigationEntry initiativesDeskEntry() {
        return new NavigationEntry(
                44, "initiatives.nav", "/" + CallsDeskView.PATH, Set.of("ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"));
    }
}
