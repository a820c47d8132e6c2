package vn.cchc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.account.ProductionGuardTests.GOOD_SECRET;
import static vn.cchc.account.ProductionGuardTests.settings;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.testing.PortalTest;

/** A node's first moments in production, on a data folder without demonstration accounts. */
@Transactional
class ProductionStartIntegrationTests extends PortalTest {

    @Autowired
    private Registrar registrar;

    @Autowired
    private ObjectProvider<DemoAccounts> demo;

    @Test
    void hasNoDemoAccountsOutsideTheDemonstration() {
        assertThat(demo.getIfAvailable()).isNull();
        assertThat(registrar.demoAccountExists()).isFalse();
    }

    @Test
    void refusesADataFolderOfTheDemonstration() {
        registrar.openDemo(new SignInName("trinhdien"), "Trình diễn", () -> "{noop}", Set.of(Role.STAFF));

        assertThatThrownBy(() -> start(GOOD_SECRET, "", ""))
                .isInstanceOf(ProductionRefusal.class)
                .hasMessageContaining("demonstration's accounts");
    }

    @Test
    void refusesWithoutASecret() {
        assertThatThrownBy(() -> start("", "", "")).isInstanceOf(ProductionRefusal.class);
    }

    @Test
    void opensTheFirstAdministratorWhoMustChangeThePassword() {
        start(GOOD_SECRET, "Quan.Tri", "mot lan roi thoi nhe");

        var admin = registrar.find("quan.tri").orElseThrow();
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(admin.getAuthorities()).extracting("authority").containsExactly(Person.MUST_CHANGE_PASSWORD);

        registrar.changePassword(admin.id(), "mot lan roi thoi nhe", "mưa rơi trên mái ngói");

        assertThat(registrar.find("quan.tri").orElseThrow().getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_ADMIN");
    }

    @Test
    void refusesAWeakOneTimePassword() {
        assertThatThrownBy(() -> start(GOOD_SECRET, "quan.tri", "ngan"))
                .isInstanceOf(ProductionRefusal.class)
                .hasMessageContaining("CCHC_BOOTSTRAP_PASSWORD");
    }

    @Test
    void leavesAnAdministratorAlone() {
        start(GOOD_SECRET, "quan.tri", "mot lan roi thoi nhe");
        start(GOOD_SECRET, "ke.khac", "mot lan roi thoi nhe");

        assertThat(registrar.find("ke.khac")).isEmpty();
    }

    @Test
    void keepsTheDemonstrationsPasswordAsItIs() {
        registrar.openDemo(new SignInName("trinhdien"), "Trình diễn", () -> "{noop}", Set.of(Role.STAFF));
        var id = registrar.find("trinhdien").orElseThrow().id();

        assertThatThrownBy(() -> registrar.changePassword(id, DemoAccounts.PASSWORD, "mưa rơi trên mái ngói"))
                .isInstanceOf(PasswordRefused.class)
                .hasMessage("account.password.demo");
    }

    private void start(String secret, String admin, String password) {
        new ProductionStart(settings(secret, true, admin, password), registrar).afterSingletonsInstantiated();
    }
}
