package vn.cchc.library.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the librarian's desk into the portal's navigation. */
@Configuration
class DeskConfiguration {

    @Bean
    NavigationEntry deskEntry() {
        return new NavigationEntry(20, "desk.nav", "/quan-tri/van-ban", Set.of("LIBRARIAN", "ADMIN"));
    }
}
