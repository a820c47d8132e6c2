package vn.cchc.intake.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the import into the desk's navigation. */
@Configuration
class ImportNavigation {

    @Bean
    NavigationEntry importEntry() {
        return new NavigationEntry(21, "desk.import", "/" + ImportsView.ADDRESS, Set.of("LIBRARIAN", "ADMIN"));
    }
}
