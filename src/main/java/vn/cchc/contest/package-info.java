/** Online contests: rules as data, attempts that nothing loses, results that anyone can replay. */
@ApplicationModule(
        allowedDependencies = {
            "question",
            "organization",
            "organization :: picker",
            "account",
            "audit",
            "files",
            "jobs",
            "jobs :: view",
            "library",
            "print",
            "vietnamese",
            "ui"
        })
@NullMarked
package vn.cchc.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
