package vn.cchc.mail.view;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts the messages into the desk's navigation. */
@Configuration
class MailNavigation {

    @Bean
    NavigationEntry mailEntry() {
        return new NavigationEntry(91, "mail-view.title", "/" + SentMailView.PATH, Set.of("ADMIN"));
    }
}
