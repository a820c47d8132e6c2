/** Secret ballots: the quorum, what is needed, and whether it was reached. */
@NullMarked
package vn.cchc.initiative.ballot;

import org.jspecify.annotations.NullMarked;
