/** Essays: who marks them, blind and apart from each other, and what their marks come to. */
@NullMarked
package vn.cchc.contest.judging;

import org.jspecify.annotations.NullMarked;
