/** Panels, conflicts, score sheets, what judges may see, results and appeals. */
@NullMarked
package vn.cchc.initiative.judging;

import org.jspecify.annotations.NullMarked;
