/** What people print and file: drafts in the layout of Decree 30, pages of our templates, workbooks, QR codes. */
@ApplicationModule(allowedDependencies = "ui")
@NullMarked
package vn.cchc.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
