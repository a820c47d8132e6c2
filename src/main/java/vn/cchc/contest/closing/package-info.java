/** Closing rounds: grading, reckoning, and what organizers decide afterwards. */
@NullMarked
package vn.cchc.contest.closing;

import org.jspecify.annotations.NullMarked;
