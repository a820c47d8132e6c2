/** Sending: letters by e-mail and short messages by phone. */
@ApplicationModule(allowedDependencies = {"ui"})
@NullMarked
package vn.cchc.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
