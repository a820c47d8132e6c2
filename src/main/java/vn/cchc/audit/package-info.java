/** The append-only trail: who did what to what, when and from where. */
@ApplicationModule(allowedDependencies = {"ui"})
@NullMarked
package vn.cchc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
