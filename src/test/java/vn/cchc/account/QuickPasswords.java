package vn.cchc.account;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords hashed as in the portal, but with little memory: what a test waits for is not the hash. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int KIBIBYTES = 64;

    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return AccountConfiguration.passwords(KIBIBYTES);
    }
}
