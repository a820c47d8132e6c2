/** Legal documents: their identity, text, relations, publication and the pages that show them. */
@ApplicationModule(allowedDependencies = {"organization", "account", "vietnamese", "files", "audit", "ui"})
@NullMarked
package vn.cchc.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
