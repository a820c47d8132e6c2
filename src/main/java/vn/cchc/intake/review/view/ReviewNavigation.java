package vn.cchc.intake.review.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the review of files and of validity into the desk's navigation. */
@Configuration
class ReviewNavigation {

    private static final Set<String> ROLES = Set.of("LIBRARIAN", "ADMIN");

    @Bean
    NavigationEntry reviewEntry() {
        return new NavigationEntry(22, "review.nav", "/" + ReviewsView.ADDRESS, ROLES);
    }

    @Bean
    NavigationEntry validityEntry() {
        return new NavigationEntry(23, "validity.nav", "/" + ValidityView.ADDRESS, ROLES);
    }
}
