package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordPolicyTests {

    @ParameterizedTest
    @CsvSource({
        "ngắn quá, account.password.too-short",
        "aaaaaaaaaaaaaaaaaaaa, account.password.easy",
        "toi la BienTap cua cong, account.password.easy",
        "cchc-trinh-dien-2026, account.password.easy",
        "123456789987654321, account.password.easy",
        "passwordpassword, account.password.easy",
        "qwertyuiop12345, account.password.easy",
        "anhyeuemnhieulam, account.password.easy",
        "Cải Cách Hành Chính 2026, account.password.easy",
        "nguyenvanan1990, account.password.easy"
    })
    void refusesWithAReason(String password, String key) {
        var refused = catchThrowableOfType(
                PasswordRefused.class, () -> PasswordPolicy.check(password, "bientap", List.of("Nguyễn Văn An")));

        assertThat(refused.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mưa rơi trên mái ngói",
                "mua roi tren mai ngoi do",
                "correct horse battery staple",
                "một câu rất dài với rất nhiều dấu để vượt quá bảy mươi hai byte của bcrypt mà vẫn được nhận"
            })
    void takesASentence(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "bientap", List.of("Nguyễn Văn An")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsTooLong() {
        var refused = catchThrowableOfType(
                PasswordRefused.class, () -> PasswordPolicy.check("mái ngói ".repeat(40), "bientap"));

        assertThat(refused.key()).isEqualTo("account.password.too-long");
    }

    @Test
    void readsEveryCharacterOfALongPassword() {
        var encoder = new AccountConfiguration().passwordEncoder();
        var hash = encoder.encode("một câu có dấu ".repeat(10) + "đuôi này");

        assertThat(encoder.matches("một câu có dấu ".repeat(10) + "đuôi khác", hash))
                .isFalse();
        assertThat(encoder.matches("một câu có dấu ".repeat(10) + "đuôi này", hash))
                .isTrue();
    }

    @Test
    void asksForOldHashesToBeReplaced() {
        var encoder = new AccountConfiguration().passwordEncoder();
        var old = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("mưa rơi trên mái ngói");

        assertThat(encoder.matches("mưa rơi trên mái ngói", old)).isTrue();
        assertThat(encoder.upgradeEncoding(old)).isTrue();
        assertThat(encoder.upgradeEncoding(encoder.encode("mưa rơi trên mái ngói")))
                .isFalse();
    }

    @Test
    void readsComposedAndDecomposedAccentsAlike() {
        var encoder = new NormalizingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());

        var hash = encoder.encode("tuye\u0302\u0301n đường mới mở");

        assertThat(encoder.matches("tuy\u1ebfn đường mới mở", hash)).isTrue();
        assertThat(encoder.matches("tuyen duong moi mo", hash)).isFalse();
    }
}
