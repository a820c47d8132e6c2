package vn.cchc.account;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords and settings of accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class AccountConfiguration {

    private static final String ARGON2 = "argon2id";
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /**
     * Argon2id with 19 MiB and two passes (OWASP's first choice) for new passwords, which unlike bcrypt reads more than 72 bytes; the
     * hash names its algorithm, so another can follow, and an older one is replaced when its owner signs in.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return passwords(KIBIBYTES);
    }

    static PasswordEncoder passwords(int kibibytes) {
        return new NormalizingPasswordEncoder(new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        new Argon2PasswordEncoder(SALT, HASH, 1, kibibytes, PASSES),
                        "bcrypt",
                        new BCryptPasswordEncoder())));
    }
}
