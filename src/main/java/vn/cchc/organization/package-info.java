/** Agencies and localities: their tree, their names over time, who succeeded whom, and how many people work where. */
@ApplicationModule(allowedDependencies = {"vietnamese", "audit", "ui"})
@NullMarked
package vn.cchc.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
