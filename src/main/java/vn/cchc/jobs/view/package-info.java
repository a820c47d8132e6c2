/** Background work as an administrator sees it, and the badge by which other modules show the state of a job. */
@NullMarked
@NamedInterface("view")
package vn.cchc.jobs.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
