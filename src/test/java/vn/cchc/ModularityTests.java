package vn.cchc;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The module map of the design, held against the code. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        modules.verify();
    }
}
