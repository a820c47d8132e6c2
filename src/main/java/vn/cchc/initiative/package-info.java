/** Calls for initiatives: submissions that nothing loses, blind judging, a result that can be defended. */
@ApplicationModule(
        allowedDependencies = {
            "extraction",
            "library",
            "organization",
            "organization :: picker",
            "account",
            "audit",
            "files",
            "jobs",
            "mail",
            "print",
            "vietnamese",
            "ui"
        })
@NullMarked
package vn.cchc.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
