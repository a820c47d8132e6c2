package vn.cchc.account.privacy;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the pages on personal data into the portal's navigation. */
@Configuration
class PrivacyNavigation {

    @Bean
    NavigationEntry ownDataEntry() {
        return new NavigationEntry(20, "privacy.own", "/" + OwnDataView.PATH, Set.of());
    }

    @Bean
    NavigationEntry personalDataEntry() {
        return new NavigationEntry(93, "privacy.admin", "/" + PersonalDataView.PATH, Set.of("ADMIN"));
    }
}
