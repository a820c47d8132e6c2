package vn.cchc.contest.view;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.account.Scope;
import vn.cchc.account.ScopeNames;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Contests;
import vn.cchc.ui.NavigationEntry;

/** The desk's place in the navigation, and the names by which contests are chosen when roles are granted. */
@Configuration(proxyBeanMethods = false)
class OrganizingConfiguration {

    @Bean
    NavigationEntry organizingEntry() {
        return new NavigationEntry(
                40, "organizing.nav", "/" + ContestsDeskView.PATH, Set.of("ORGANIZER", "SCOPED_ORGANIZER", "ADMIN"));
    }

    @Bean
    ScopeNames contestNames(Contests contests) {
        return new ScopeNames() {
            @Override
            public String kind() {
                return Scope.CONTEST;
            }

            @Override
            public Optional<String> nameOf(long id) {
                return contests.find(id).map(Contest::title);
            }
        };
    }
}
