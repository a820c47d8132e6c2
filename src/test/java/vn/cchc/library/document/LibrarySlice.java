package vn.cchc.library.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import vn.cchc.audit.AuditTrail;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;

/**
 * The library without the web: its beans, a database, method security, and ears for audit lines and events. Not marked as a
 * configuration, so that the whole portal in other tests does not find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@EntityScan("vn.cchc.library.document")
@EnableJpaRepositories(basePackages = "vn.cchc.library.document", considerNestedRepositories = true)
@ComponentScan(
        basePackages = "vn.cchc.library.document",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
@EnableMethodSecurity
class LibrarySlice {

    @Bean
    Heard heard() {
        return new Heard();
    }

    /** What the rest of the portal would have been told. */
    static class Heard implements AuditTrail {

        final List<String> audit = new CopyOnWriteArrayList<>();
        final List<Object> events = new CopyOnWriteArrayList<>();

        @Override
        public void record(String action, String subject, Map<String, String> details) {
            audit.add(action + " " + subject);
        }

        @EventListener({DocumentPublished.class, DocumentRevised.class, DocumentWithdrawn.class})
        void hear(Object event) {
            events.add(event);
        }

        void forget() {
            audit.clear();
            events.clear();
        }
    }
}
