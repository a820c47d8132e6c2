/** Communication plans kept alive: from their text to tasks, days, evidence and reports. */
@ApplicationModule(
        allowedDependencies = {
            "contest",
            "contest :: analysis",
            "initiative",
            "library",
            "organization",
            "organization :: picker",
            "account",
            "files",
            "audit",
            "jobs",
            "mail",
            "print",
            "vietnamese",
            "ui"
        })
@NullMarked
package vn.cchc.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
