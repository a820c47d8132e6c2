/** Online contests: rules as data, attempts that nothing loses, results that anyone can replay. */
@ApplicationModule(
        allowedDependencies = {
            "question",
            "organization",
            "account",
            "audit",
            "files",
            "jobs",
            "library",
            "vietnamese",
            "ui"
        })
@NullMarked
package vn.cchc.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
