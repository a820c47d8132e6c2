package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.account.SecuritySettings.RateSettings;

class ProductionGuardTests {

    static final String GOOD_SECRET = "q9X2mTr7Vb4LkZ8sWc1HfYp6DgNe3JuA";

    @ParameterizedTest
    @CsvSource({
        "'', not set",
        "'   ', not set",
        "q9X2mTr7Vb, too short",
        "change-me-change-me-change-me-change-me, default",
        "abababababababababababababababababababab, guessed"
    })
    void refusesASecretThatIsNone(String secret, String reason) {
        assertThat(ProductionGuard.refusal(settings(secret, true)))
                .startsWith("CCHC_SECRET")
                .contains(reason)
                .doesNotContain("\n");
    }

    @Test
    void refusesToServeWithoutTls() {
        assertThat(ProductionGuard.refusal(settings(GOOD_SECRET, false))).startsWith("CCHC_TLS_TERMINATED");
    }

    @Test
    void startsWithASecretBehindTls() {
        assertThat(ProductionGuard.refusal(settings(GOOD_SECRET, true))).isNull();
    }

    static SecuritySettings settings(String secret, boolean tls) {
        return settings(secret, tls, "", "");
    }

    static SecuritySettings settings(String secret, boolean tls, String admin, String password) {
        return new SecuritySettings(
                secret, tls, List.of(), admin, password, new RateSettings(600, 200, 60, 240, 60, 60));
    }
}
