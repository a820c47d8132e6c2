/** How documents come in: the shipped corpus, single files and bulk JSON Lines. */
@ApplicationModule(
        allowedDependencies = {
            "extraction",
            "library",
            "library :: compare",
            "jobs",
            "jobs :: view",
            "files",
            "account",
            "audit",
            "vietnamese",
            "print",
            "ui"
        })
@NullMarked
package vn.cchc.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
