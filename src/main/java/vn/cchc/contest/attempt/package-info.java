/** Attempts: starting, saving answers, submitting; written in groups, each acknowledged only once it is on the disk. */
@NullMarked
package vn.cchc.contest.attempt;

import org.jspecify.annotations.NullMarked;
