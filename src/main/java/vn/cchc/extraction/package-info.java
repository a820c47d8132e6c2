/** Text out of files that people send: PDF, Word, OpenDocument, RTF, HTML, plain text, letters, archives. */
@ApplicationModule(allowedDependencies = {"files", "jobs", "vietnamese"})
@NullMarked
package vn.cchc.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
