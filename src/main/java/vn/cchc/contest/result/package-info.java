/** Who has won: counting attempts, ranking people and units, drawing lots. Pure functions over records. */
@NullMarked
package vn.cchc.contest.result;

import org.jspecify.annotations.NullMarked;
