/** Counting wrong passwords and codes, and making further guesses wait. */
@NullMarked
package vn.cchc.account.attempt;

import org.jspecify.annotations.NullMarked;
