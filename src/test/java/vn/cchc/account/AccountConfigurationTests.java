package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountConfigurationTests {

    @Test
    void hashesWithNineteenMebibytesAndTwoPasses() {
        var encoder = new AccountConfiguration().passwordEncoder();
        var hash = encoder.encode("mưa rơi trên mái ngói");

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("mưa rơi trên mái ngói", hash)).isTrue();
        assertThat(encoder.matches("mưa rơi trên mái ngoi", hash)).isFalse();
    }
}
