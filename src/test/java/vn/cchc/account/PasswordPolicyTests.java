package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordPolicyTests {

    @ParameterizedTest
    @CsvSource({
        "ngắn quá, account.password.too-short",
        "aaaaaaaaaaaaaaaaaaaa, account.password.easy",
        "toi la BienTap cua cong, account.password.easy",
        "cchc-trinh-dien-2026, account.password.easy",
        "một câu rất dài với rất nhiều dấu để vượt quá bảy mươi hai byte của bcrypt, account.password.too-long"
    })
    void refusesWithAReason(String password, String key) {
        var refused = catchThrowableOfType(PasswordRefused.class, () -> PasswordPolicy.check(password, "bientap"));

        assertThat(refused.key()).isEqualTo(key);
    }

    @Test
    void takesASentence() {
        assertThatCode(() -> PasswordPolicy.check("mưa rơi trên mái ngói", "bientap"))
                .doesNotThrowAnyException();
    }

    @Test
    void readsComposedAndDecomposedAccentsAlike() {
        var encoder = new NormalizingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());

        var hash = encoder.encode("tuye\u0302\u0301n đường mới mở");

        assertThat(encoder.matches("tuy\u1ebfn đường mới mở", hash)).isTrue();
        assertThat(encoder.matches("tuyen duong moi mo", hash)).isFalse();
    }
}
