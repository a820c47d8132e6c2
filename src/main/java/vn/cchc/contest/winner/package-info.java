/** Verifying who won before prizes are given. */
@NullMarked
package vn.cchc.contest.winner;

import org.jspecify.annotations.NullMarked;
