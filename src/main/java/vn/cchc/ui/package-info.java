/** Shared interface: the page frame, texts in both languages, icons, components without a view of their own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.cchc.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
