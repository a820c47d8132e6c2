/** Letters to those who have something due, and the care for evidence that was linked before its time. */
@NullMarked
package vn.cchc.plan.reminder;

import org.jspecify.annotations.NullMarked;
