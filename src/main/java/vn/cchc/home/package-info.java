/** The home page, each role's desk, navigation and error views. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "contest :: page",
            "library",
            "library :: view",
            "search",
            "intake",
            "jobs",
            "mail",
            "vietnamese",
            "ui"
        })
@NullMarked
package vn.cchc.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
