/** Results that replay: what a round's ledger says, how standings follow from it, and the check that anyone can run. */
@NullMarked
package vn.cchc.contest.ledger;

import org.jspecify.annotations.NullMarked;
