/** Questions: their kinds, keys and marking, and the banks that hold them. */
@ApplicationModule(allowedDependencies = {"library", "account", "vietnamese", "files", "audit", "ui"})
@NullMarked
package vn.cchc.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
