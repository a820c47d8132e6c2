package vn.cchc.account;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stands before a production node's first request: refuses what is unsafe, opens the first administrator's account. */
@Component
@Profile("production")
class ProductionStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionStart.class);

    private final SecuritySettings settings;
    private final Registrar registrar;

    ProductionStart(SecuritySettings settings, Registrar registrar) {
        this.settings = settings;
        this.registrar = registrar;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var refusal = ProductionGuard.refusal(settings);
        if (refusal != null) {
            throw new ProductionRefusal(refusal);
        }
        if (registrar.demoAccountExists()) {
            throw new ProductionRefusal("This data folder holds the demonstration's accounts, whose password everyone"
                    + " knows: start production with a CCHC_HOME and a database of its own.");
        }
        openFirstAdministrator();
    }

    private void openFirstAdministrator() {
        var name = settings.bootstrapAdmin();
        if (registrar.administratorExists()) {
            if (!settings.bootstrapPassword().isEmpty()) {
                LOG.warn("CCHC_BOOTSTRAP_PASSWORD is still set but no longer used: remove it.");
            }
            return;
        }
        if (name.isBlank()) {
            LOG.warn("There is no administrator: set CCHC_BOOTSTRAP_ADMIN and CCHC_BOOTSTRAP_PASSWORD to open one.");
            return;
        }
        try {
            registrar.openWithOneTimePassword(
                    SignInName.parse(name), name.strip(), settings.bootstrapPassword(), Set.of(Role.ADMIN));
        } catch (PasswordRefused refused) {
            throw new ProductionRefusal("CCHC_BOOTSTRAP_PASSWORD is missing or too weak: give it "
                    + PasswordPolicy.SHORTEST + " to " + PasswordPolicy.LONGEST
                    + " characters that don't contain the name.");
        } catch (IllegalArgumentException wrongName) {
            throw new ProductionRefusal(
                    "CCHC_BOOTSTRAP_ADMIN can't be used as a sign-in name: take 3 to 100 of a-z 0-9 . _ -");
        } catch (IllegalStateException taken) {
            throw new ProductionRefusal(
                    "CCHC_BOOTSTRAP_ADMIN names an account that is not an administrator: take" + " another name.");
        }
        LOG.info("Opened the administrator's account {}; its password must be replaced at the first sign-in.", name);
    }
}
