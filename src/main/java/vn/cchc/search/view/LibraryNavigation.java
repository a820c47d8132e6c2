package vn.cchc.search.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** The library's place in the navigation, first and for everyone, and that of one's kept searches. */
@Configuration
class LibraryNavigation {

    @Bean
    NavigationEntry libraryEntry() {
        return new NavigationEntry(10, "search.nav", "/" + ResultsAddress.PATH, Set.of());
    }

    @Bean
    NavigationEntry savedSearchesEntry() {
        return new NavigationEntry(50, "search.saved.title", "/" + SavedSearchesView.PATH, Set.of());
    }
}
