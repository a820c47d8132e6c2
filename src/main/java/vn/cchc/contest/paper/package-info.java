/** Papers: whether they can be drawn, how they are, and what contestants see of them. */
@NullMarked
package vn.cchc.contest.paper;

import org.jspecify.annotations.NullMarked;
