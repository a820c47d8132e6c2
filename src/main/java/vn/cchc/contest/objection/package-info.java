/** Objections to results: filed with a receipt, answered by the organizers. */
@NullMarked
package vn.cchc.contest.objection;

import org.jspecify.annotations.NullMarked;
