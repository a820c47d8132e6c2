/** Text out of files that people send: PDF, Word, HTML, plain text. */
@ApplicationModule(allowedDependencies = {"files", "jobs"})
@NullMarked
package vn.cchc.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
