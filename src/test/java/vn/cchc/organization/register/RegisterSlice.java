package vn.cchc.organization.register;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import vn.cchc.audit.AuditTrail;
import vn.cchc.organization.LocalitySucceeded;
import vn.cchc.organization.OrganizationMerged;
import vn.cchc.organization.OrganizationRenamed;
import vn.cchc.organization.OrganizationSucceeded;
import vn.cchc.ui.Texts;

/** The register without the web: its beans, a database, method security, and ears for audit lines and events. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"vn.cchc.organization.register", "vn.cchc.organization.exchange"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
@EnableMethodSecurity
public class RegisterSlice {

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Texts texts() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/organization");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }

    /** What the rest of the portal would have been told. */
    static class Heard implements AuditTrail {

        final List<String> audit = new CopyOnWriteArrayList<>();
        final List<Object> events = new CopyOnWriteArrayList<>();

        @Override
        public void record(String action, String subject, Map<String, String> details) {
            audit.add(action + " " + subject);
        }

        @EventListener({
            OrganizationMerged.class,
            OrganizationRenamed.class,
            OrganizationSucceeded.class,
            LocalitySucceeded.class
        })
        void hear(Object event) {
            events.add(event);
        }

        void forget() {
            audit.clear();
            events.clear();
        }
    }
}
