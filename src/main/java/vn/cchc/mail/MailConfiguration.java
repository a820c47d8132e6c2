package vn.cchc.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import vn.cchc.jobs.WorkQueue;

/** With what messages are sent: nothing in the demonstration, else the SMTP server that the settings name. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    Postman postman(
            Environment environment,
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${cchc.mail.from:}") String from) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return message -> LOG.debug("The demonstration keeps message {}", message.id());
        }
        if (host.isBlank() || from.isBlank()) {
            return message -> {
                throw new IllegalStateException("No mail server: CCHC_SMTP_HOST or CCHC_MAIL_FROM is not set");
            };
        }
        return new SmtpPostman(sender.getObject(), from);
    }

    /** In the demonstration a text message lies beside the letters. */
    @Bean
    @Profile("demo")
    SmsSender demoSms(MessageTable table, WorkQueue queue) {
        return new KeptSms(table, queue);
    }

    @Bean
    @Profile("!demo")
    @ConditionalOnMissingBean(SmsSender.class)
    SmsSender noSms() {
        return new SmsSender() {
            @Override
            public void send(String phone, String text) {
                throw new IllegalStateException("No provider of text messages is connected");
            }

            @Override
            public boolean available() {
                return false;
            }
        };
    }
}
