/** Long work in the background: persisted progress, cancel, per-item reports, resumption after a restart. */
@ApplicationModule(allowedDependencies = {"ui"})
@NullMarked
package vn.cchc.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
