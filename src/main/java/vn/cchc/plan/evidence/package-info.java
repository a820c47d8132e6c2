/** What other modules hold that shows a task was done. */
@NullMarked
package vn.cchc.plan.evidence;

import org.jspecify.annotations.NullMarked;
