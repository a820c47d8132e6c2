package vn.cchc.organization.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** The register's place in the navigation. */
@Configuration
class RegisterNavigation {

    @Bean
    NavigationEntry registerEntry() {
        return new NavigationEntry(25, "organization.nav", "/quan-tri/don-vi", Set.of("LIBRARIAN", "ADMIN"));
    }
}
