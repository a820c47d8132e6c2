/** People who act: accounts, roles, sign-in, sessions and API tokens. */
@ApplicationModule(
        allowedDependencies = {"vietnamese", "audit", "jobs", "mail", "organization", "organization :: picker", "ui"})
@NullMarked
package vn.cchc.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
