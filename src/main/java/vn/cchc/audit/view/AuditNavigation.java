package vn.cchc.audit.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the trail into the desk's navigation. */
@Configuration
class AuditNavigation {

    @Bean
    NavigationEntry trailEntry() {
        return new NavigationEntry(92, "audit.title", "/" + AuditView.PATH, Set.of("ADMIN"));
    }
}
