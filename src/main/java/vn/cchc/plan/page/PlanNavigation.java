package vn.cchc.plan.page;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.ui.NavigationEntry;

/** Puts plans into the portal's navigation. */
@Configuration(proxyBeanMethods = false)
class PlanNavigation {

    @Bean
    NavigationEntry plansEntry() {
        return new NavigationEntry(30, "plans.title", PlanPages.SECTION, Set.of(), true);
    }

    @Bean
    NavigationEntry plansDeskEntry() {
        return new NavigationEntry(
                45,
                "plan.desk",
                "/quan-tri/ke-hoach",
                Set.of("ORGANIZER", "SCOPED_ORGANIZER", "STAFF", "SCOPED_STAFF", "ADMIN"));
    }
}
