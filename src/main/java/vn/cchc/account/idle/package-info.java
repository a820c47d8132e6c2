/** Accounts that nobody uses any more. */
@NullMarked
package vn.cchc.account.idle;

import org.jspecify.annotations.NullMarked;
