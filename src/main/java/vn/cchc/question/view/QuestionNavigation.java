package vn.cchc.question.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** The banks' place in the navigation. */
@Configuration
class QuestionNavigation {

    @Bean
    NavigationEntry banksEntry() {
        return new NavigationEntry(35, "question.nav", "/" + BanksView.ADDRESS, Set.of("ORGANIZER", "ADMIN"));
    }
}
