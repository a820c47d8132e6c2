package vn.cchc.contest.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** The desk's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class OrganizingConfiguration {

    @Bean
    NavigationEntry ownContestsEntry() {
        return new NavigationEntry(15, "own.title", "/" + OwnContestsView.PATH, Set.of());
    }

    @Bean
    NavigationEntry markingEntry() {
        return new NavigationEntry(42, "marking.nav", "/" + MarkingView.PATH, Set.of("JUDGE", "SCOPED_JUDGE"));
    }

    @Bean
    NavigationEntry organizingEntry() {
        return new NavigationEntry(
                40, "organizing.nav", "/" + ContestsDeskView.PATH, Set.of("ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"));
    }
}
