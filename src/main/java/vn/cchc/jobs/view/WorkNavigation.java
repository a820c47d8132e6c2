package vn.cchc.jobs.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the background work into the desk's navigation. */
@Configuration
class WorkNavigation {

    @Bean
    NavigationEntry workEntry() {
        return new NavigationEntry(90, "jobs.title", "/" + WorkView.PATH, Set.of("ADMIN"));
    }
}
