/** Letters and text messages: written from templates, queued with the caller's transaction, sent in the background. */
@ApplicationModule(allowedDependencies = {"jobs", "ui"})
@NullMarked
package vn.cchc.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
